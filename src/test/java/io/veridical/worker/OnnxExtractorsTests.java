package io.veridical.worker;

import java.nio.file.Path;

import io.veridical.feature.ExtractorRuntime.Loaded;
import io.veridical.feature.ExtractorRuntime.Rows;
import io.veridical.feature.ExtractorRuntime.Structure;
import io.veridical.feature.UnusableExtractor;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

class OnnxExtractorsTests {

	private static final Path EXTRACTOR = Shipped.file("fashion-features");

	private final OnnxExtractors extractors = new OnnxExtractors();

	@Test
	void readsWhatTheShippedOneTakesAndGives() {
		Structure structure = this.extractors.structure(EXTRACTOR);
		assertThat(structure.channels()).isEqualTo(1);
		assertThat(structure.height()).isEqualTo(28);
		assertThat(structure.width()).isEqualTo(28);
		assertThat(structure.outputs()).containsEntry("features", 64).containsEntry("logits", 10).hasSize(2);
		assertThat(structure.metadata()).containsEntry("range", "[-1,1]");
	}

	@Test
	void givesTheFeaturesThatItsTrainersGot() {
		// PyTorch's outputs for the same four images; the largest difference of the
		// generators was 8e-6
		try (Loaded loaded = this.extractors.load(EXTRACTOR, "features", "logits")) {
			Rows rows = loaded.run(Vectors.of("features", "in"), 4, 1, 28, 28);
			assertThat(rows.features()).hasSize(4 * 64).containsExactly(Vectors.of("features", "f"), within(1e-4f));
			assertThat(rows.logits()).hasSize(4 * 10).containsExactly(Vectors.of("features", "l"), within(1e-4f));
		}
		try (Loaded loaded = this.extractors.load(EXTRACTOR, "features", "")) {
			assertThat(loaded.run(new float[784], 1, 1, 28, 28).logits()).isNull();
		}
	}

	@Test
	void refusesWhatIsNoExtractor() {
		assertThatExceptionOfType(UnusableExtractor.class)
			.isThrownBy(() -> this.extractors.structure(Shipped.file("fashion-1-early")))
			.withMessageContaining("one input")
			.withMessageContaining("z: float [N, 64]");
		assertThatExceptionOfType(UnusableExtractor.class)
			.isThrownBy(() -> this.extractors.structure(Path.of("pom.xml")))
			.withMessageContaining("no ONNX file")
			.withMessageNotContaining("/");
		try (Loaded loaded = this.extractors.load(EXTRACTOR, "features", "")) {
			assertThatExceptionOfType(UnusableExtractor.class)
				.isThrownBy(() -> loaded.run(new float[3 * 784], 1, 3, 28, 28))
				.withMessageContaining("trial run failed");
		}
	}

}
