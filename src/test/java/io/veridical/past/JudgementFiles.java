package io.veridical.past;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.zip.GZIPInputStream;

/**
 * Judgement files: of published studies ({@code past/NOTICE.md}), and short ones.
 */
final class JudgementFiles {

	static final String HEADER = "model,rater,session,block,trial,image,truth,answer,exposure_ms,rt_ms";

	static final String WGANGP = "wgangp-inf";

	static final String DGM_EVAL = "dgm-eval-cifar10";

	private JudgementFiles() {
	}

	static byte[] published(String name) {
		try (InputStream in = new GZIPInputStream(
				Objects.requireNonNull(JudgementFiles.class.getResourceAsStream("/past/" + name + ".csv.gz")))) {
			return in.readAllBytes();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	static byte[] rows(String... rows) {
		return (HEADER + "\n" + String.join("\n", rows) + "\n").getBytes(StandardCharsets.UTF_8);
	}

}
