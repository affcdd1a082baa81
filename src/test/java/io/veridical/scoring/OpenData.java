package io.veridical.scoring;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import io.veridical.psychophysics.ErrorCounts;

/**
 * Counts per session of two published studies, and what numpy makes of them: see
 * {@code scoring/NOTICE.md} and {@code scoring/reference.py}.
 */
final class OpenData {

	static final String WGANGP = "wgangp-inf";

	static final String DGM_EVAL = "dgm-eval-cifar10";

	private OpenData() {
	}

	static List<ErrorCounts> sessions(String study, String model) {
		return rows("counts.csv").stream()
			.filter((row) -> row[0].equals(study) && row[1].equals(model))
			.map((row) -> new ErrorCounts(Integer.parseInt(row[3]), Integer.parseInt(row[4]), Integer.parseInt(row[5]),
					Integer.parseInt(row[6])))
			.toList();
	}

	static List<String[]> rows(String file) {
		try (InputStream in = OpenData.class.getResourceAsStream("/scoring/" + file)) {
			if (in == null) {
				throw new IllegalStateException("scoring/" + file + " is missing");
			}
			return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines()
				.skip(1)
				.map((line) -> line.split(","))
				.toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
