package io.veridical.worker;

import java.io.IOException;
import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import io.veridical.feature.ExtractorRuntime.Loaded;
import io.veridical.imaging.DecodeLimits;
import io.veridical.imaging.Resampler;
import io.veridical.imaging.SafeDecoder;
import io.veridical.metrics.AutomatedMetrics;
import io.veridical.metrics.Features;
import io.veridical.metrics.MetricReport;
import io.veridical.metrics.MetricSettings;
import io.veridical.metrics.Progress;
import io.veridical.metrics.Workers;
import io.veridical.sampling.latent.PixelRange;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Metrics of the shipped generators against the shipped photographs order them as
 * training and truncation do: what people will be asked about, automated metrics must not
 * get wrong. Differences are several times the standard errors that reports state. At
 * full size: {@code mvn test -Dtest=DemoMetricsTests -Dveridical.images=2000}.
 */
class DemoMetricsTests {

	private static final int BLOCK = 50;

	private static final int IMAGES = Integer.getInteger("veridical.images", 500);

	private static final Workers WORKERS = new Workers(2);

	private static final OnnxExtractors EXTRACTORS = new OnnxExtractors();

	private static Features reals = new Features(new float[1], 1, 1);

	@BeforeAll
	static void photographs() throws IOException {
		List<float[]> images = new ArrayList<>();
		try (ZipInputStream zip = new ZipInputStream(
				Files.newInputStream(Path.of("src/demo/material/fashion/real-fashion.zip")))) {
			for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
				if (!entry.isDirectory()) {
					images.add(new Resampler()
						.planes(new SafeDecoder().decode(zip.readAllBytes(), DecodeLimits.DEFAULT), 1, 28, 28));
				}
			}
		}
		reals = features(images);
	}

	@AfterAll
	static void stop() {
		WORKERS.close();
	}

	@Test
	void metricsImproveAlongTraining() throws OrtException {
		List<MetricReport> training = new ArrayList<>();
		for (String checkpoint : List.of("fashion-1-early", "fashion-2-mid", "fashion-3-good", "fashion-4-late")) {
			training.add(report(checkpoint, 1));
		}
		for (int i = 1; i < training.size(); i++) {
			MetricReport before = training.get(i - 1);
			MetricReport after = training.get(i);
			assertThat(after.frechet().value()).isLessThan(before.frechet().value() - 10);
			assertThat(after.kernel().value()).isLessThan(before.kernel().value() - 3);
			assertThat(after.recall().value()).isGreaterThan(before.recall().value() + .02);
			assertThat(after.coverage().value()).isGreaterThan(before.coverage().value() + .05);
		}
	}

	@Test
	void lowerPsiBuysFidelityWithDiversity() throws OrtException {
		for (String checkpoint : List.of("fashion-3-good", "fashion-4-late")) {
			MetricReport low = report(checkpoint, .3f);
			MetricReport middle = report(checkpoint, .6f);
			MetricReport full = report(checkpoint, 1);
			assertThat(low.precision().value()).isGreaterThan(middle.precision().value());
			assertThat(middle.precision().value()).isGreaterThan(full.precision().value());
			assertThat(low.recall().value()).isLessThan(middle.recall().value());
			assertThat(middle.recall().value()).isLessThan(full.recall().value());
			assertThat(low.frechet().value()).isGreaterThan(middle.frechet().value());
			assertThat(middle.frechet().value()).isGreaterThan(full.frechet().value());
		}
	}

	private static MetricReport report(String generator, float psi) throws OrtException {
		return AutomatedMetrics.of(reals, features(images(generator, psi)), null,
				MetricSettings.published(64, 1).withoutIntervals(), WORKERS, Progress.NONE);
	}

	/** As 8-bit pixels, 0 to 255, the same latent vectors for every generator and psi. */
	private static List<float[]> images(String generator, float psi) throws OrtException {
		RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(5);
		List<float[]> images = new ArrayList<>();
		OrtEnvironment environment = OrtEnvironment.getEnvironment();
		try (OrtSession session = environment.createSession(Shipped.file(generator).toString())) {
			for (int first = 0; first < IMAGES; first += BLOCK) {
				float[] z = new float[BLOCK * 64];
				for (int i = 0; i < z.length; i++) {
					z[i] = (float) random.nextGaussian();
				}
				try (OnnxTensor latent = OnnxTensor.createTensor(environment, FloatBuffer.wrap(z),
						new long[] { BLOCK, 64 });
						OnnxTensor truncation = OnnxTensor.createTensor(environment, new float[] { psi });
						OrtSession.Result result = session.run(Map.of("z", latent, "psi", truncation))) {
					FloatBuffer values = ((OnnxTensor) result.get(0)).getFloatBuffer();
					for (int i = 0; i < BLOCK; i++) {
						float[] image = new float[784];
						for (int j = 0; j < image.length; j++) {
							image[j] = PixelRange.SIGNED.level(values.get());
						}
						images.add(image);
					}
				}
			}
		}
		return images;
	}

	private static Features features(List<float[]> images) {
		float[] features = new float[images.size() * 64];
		try (Loaded extractor = EXTRACTORS.load(Shipped.file("fashion-features"), "features", "")) {
			for (int first = 0; first < images.size(); first += BLOCK) {
				float[] block = new float[BLOCK * 784];
				for (int i = 0; i < block.length; i++) {
					block[i] = images.get(first + i / 784)[i % 784] / 127.5f - 1;
				}
				System.arraycopy(extractor.run(block, BLOCK, 1, 28, 28).features(), 0, features, first * 64,
						BLOCK * 64);
			}
		}
		return new Features(features, images.size(), 64);
	}

}
