package io.veridical.worker;

import java.nio.file.Path;

import io.veridical.sampling.UnusableGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

class LoadedGeneratorTests {

	private final OnnxRuntime runtime = new OnnxRuntime();

	@ParameterizedTest
	@ValueSource(strings = { "fashion-1-early", "fashion-2-mid", "fashion-3-good", "fashion-4-late",
			"mnist8-uniform-1-early", "mnist8-uniform-2-mid", "mnist8-uniform-3-late", "mnist8-normal-1-early",
			"mnist8-normal-2-late" })
	void shippedGeneratorsComputeWhatPyTorchComputed(String name) {
		float psi = Vectors.exist(name, "psi") ? Vectors.of(name, "psi")[0] : 1;
		float[] expected = Vectors.of(name, "out");
		try (LoadedGenerator generator = this.runtime.open(Shipped.file(name))) {
			float[] computed = generator.run(Vectors.of(name, "z"), 4, psi).values();
			assertThat(computed).hasSameSizeAs(expected);
			assertThat(computed).containsExactly(expected, within(1e-4f));
		}
	}

	@Test
	void outputIsImageByImage() {
		try (LoadedGenerator generator = this.runtime.open(Path.of("src/test/resources/onnx/tiny.onnx"))) {
			LoadedGenerator.Output output = generator.run(new float[] { 0, 0, 0, 0, 9, 9, 9, 9 }, 2, 1);
			// tanh(0) = 0; tanh(9) is 1 to 7 digits
			assertThat(output.values()).containsExactly(new float[] { 0, 0, 0, 0, 1, 1, 1, 1 }, within(1e-6f));
			assertThat(output).extracting("channels", "height", "width").containsExactly(1, 2, 2);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "classes", "one-hot" })
	void labelsChooseTheClassOfEachImage(String file) {
		try (LoadedGenerator generator = this.runtime.open(Path.of("src/test/resources/onnx", file + ".onnx"))) {
			LoadedGenerator.Output output = generator.run(new float[8], 2, 1, new int[] { 2, 0 }, 3);
			// class 2 is white, class 0 black: see make.py
			assertThat(output.values()).containsExactly(1, 1, 1, 1, -1, -1, -1, -1);
		}
	}

	@Test
	void refusesImagesThatAreNotFinite() {
		try (LoadedGenerator generator = this.runtime.open(Path.of("src/test/resources/onnx/not-a-number.onnx"))) {
			assertThatExceptionOfType(UnusableGenerator.class)
				.isThrownBy(() -> generator.run(new float[] { 1, 1, 1, 1, 1, -1, 1, 1 }, 2, 1))
				.withMessageContaining("Image 1 of a batch contains NaN");
		}
	}

}
