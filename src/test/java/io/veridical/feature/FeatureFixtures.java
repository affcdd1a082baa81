package io.veridical.feature;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

import io.veridical.pool.GeneratedElsewhere;
import io.veridical.pool.ImagePool;
import io.veridical.pool.ImagePools;
import io.veridical.pool.RealImages;
import io.veridical.pool.Truth;
import io.veridical.pool.intake.PoolImport;

import org.springframework.context.ApplicationContext;

/**
 * The shipped extractor, and pools of the demo's photographs.
 */
final class FeatureFixtures {

	private static final Path MATERIAL = Path.of("src/demo/material/fashion");

	private final ApplicationContext context;

	FeatureFixtures(ApplicationContext context) {
		this.context = context;
	}

	Extractor extractor() throws IOException {
		Extractors extractors = this.context.getBean(Extractors.class);
		if (extractors.findByName("fashion-features").isEmpty()) {
			try (InputStream file = Files.newInputStream(MATERIAL.resolve("fashion-features.onnx"))) {
				this.context.getBean(ExtractorUpload.class).upload("fashion-features", file, ExtractorFacts.NONE);
			}
		}
		return extractors.findByName("fashion-features").orElseThrow();
	}

	/**
	 * A pool of the photographs {@code from} to {@code to - 1}, real or said to be fake.
	 */
	ImagePool pool(Truth truth, int from, int to) throws IOException {
		Path zip = Files.createTempFile("features-", ".zip");
		try {
			copy(from, to, zip);
			UUID pool = this.context.getBean(PoolImport.class)
				.importZip(truth.text() + " " + UUID.randomUUID(), truth,
						(truth == Truth.REAL) ? new RealImages("Fashion-MNIST", "MIT")
								: new GeneratedElsewhere("copier", "", ""),
						zip)
				.poolId();
			return this.context.getBean(ImagePools.class).findById(pool).orElseThrow();
		}
		finally {
			Files.delete(zip);
		}
	}

	private static void copy(int from, int to, Path zip) throws IOException {
		try (ZipInputStream in = new ZipInputStream(Files.newInputStream(MATERIAL.resolve("real-fashion.zip")));
				OutputStream out = Files.newOutputStream(zip);
				ZipOutputStream copy = new ZipOutputStream(out)) {
			int number = 0;
			for (ZipEntry entry = in.getNextEntry(); entry != null && number < to; entry = in.getNextEntry()) {
				if (!entry.isDirectory() && number++ >= from) {
					copy.putNextEntry(new ZipEntry("%05d.png".formatted(number)));
					in.transferTo(copy);
				}
			}
		}
	}

}
