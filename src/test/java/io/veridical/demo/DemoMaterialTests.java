package io.veridical.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class DemoMaterialTests {

	private static final Path MATERIAL = Path.of("src/demo/material");

	@Test
	void everyFileIsTheOneThatWasSummedUp() throws IOException, NoSuchAlgorithmException {
		Map<String, String> expected = new TreeMap<>();
		for (String line : Files.readAllLines(MATERIAL.resolve("SHA256SUMS"))) {
			expected.put(line.substring(66), line.substring(0, 64));
		}
		Map<String, String> found = new TreeMap<>();
		try (Stream<Path> files = Files.walk(MATERIAL)) {
			for (Path file : files.filter(Files::isRegularFile).toList()) {
				byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
				found.put(MATERIAL.relativize(file).toString(), HexFormat.of().formatHex(digest));
			}
		}
		found.remove("SHA256SUMS");
		assertThat(found).isEqualTo(expected);
	}

	@Test
	void everyFileOfThePlanIsThere() {
		assertThat(DemoPlan.shipped().exhibits()).hasSize(3).allSatisfy((exhibit) -> {
			assertThat(MATERIAL.resolve(exhibit.reals().zip())).exists();
			assertThat(exhibit.generators())
				.allSatisfy((name) -> assertThat(MATERIAL.resolve(exhibit.folder()).resolve(name + ".onnx")).exists());
			assertThat(exhibit.extractor().isEmpty()
					|| Files.exists(MATERIAL.resolve(exhibit.folder()).resolve(exhibit.extractor() + ".onnx")))
				.as(exhibit.extractor())
				.isTrue();
			assertThat(exhibit.generators())
				.containsAll(exhibit.fakes().stream().map(DemoPlan.Fakes::generator).toList());
		});
	}

}
