package io.veridical.worker;

import java.nio.file.Path;

import io.veridical.sampling.GeneratorInspection.ImageShape;
import io.veridical.sampling.GeneratorInspection.LabelInput;
import io.veridical.sampling.GeneratorInspection.Structure;
import io.veridical.sampling.UnusableGenerator;
import io.veridical.sampling.latent.Prior;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class OnnxInspectionTests {

	private final OnnxInspection inspection = new OnnxInspection(new OnnxRuntime());

	@Test
	void readsInputsAndMetadata() {
		Structure structure = this.inspection.structure(Shipped.file("fashion-4-late"));
		assertThat(structure.zDim()).isEqualTo(64);
		assertThat(structure.takesPsi()).isTrue();
		// what the exporting script wrote into the file
		assertThat(structure.metadata()).containsEntry("prior", "normal")
			.containsEntry("truncation", "psi")
			.containsEntry("images_seen", "78976");
	}

	@Test
	void learnsTheShapeOfTheImagesFromATrialRun() {
		Path file = Shipped.file("mnist8-uniform-3-late");
		Structure structure = this.inspection.structure(file);
		assertThat(this.inspection.trial(file, structure, Prior.UNIFORM, 32, 0)).isEqualTo(new ImageShape(1, 28, 28));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					other-inputs  | Found inputs latent: float [N, 4]; noise: float [N, 4]. Needed: z: float [N, d]
					label-of-float| Found inputs z: float [N, 4]; label: float [N]. Needed: z: float [N, d] with a free N, and nothing else but psi: float [1] and label: int64 [N] or float [N, classes]
					psi-of-two    | Found inputs z: float [N, 4]; psi: float [2]. Needed
					integer-input | Found inputs z: int64 [N, 4]. Needed: z: float [N, d]
					one-at-a-time | Found inputs z: float [1, 4]. Needed: z: float [N, d] with a free N
					double-out    | Found output images: double [N, 1, 2, 2]. Needed: float [N, C, H, W]
					two-outputs   | Found 2 outputs, images: float [N, 1, 2, 2]; t: float [N, 4]. Needed: one
					make.py       | ONNX Runtime cannot read this file as a model
					""")
	void namesWhatItFoundAndWhatItNeeds(String file, String message) {
		String name = file.contains(".") ? file : file + ".onnx";
		assertThatExceptionOfType(UnusableGenerator.class)
			.isThrownBy(() -> this.inspection.structure(Path.of("src/test/resources/onnx", name)))
			.withMessageContaining(message);
	}

	@Test
	void readsHowLabelsAreTaken() {
		assertThat(structure("classes").label()).isEqualTo(new LabelInput(false, 0));
		assertThat(structure("one-hot").label()).isEqualTo(new LabelInput(true, 3));
		assertThat(structure("tiny").label()).isNull();
	}

	@Test
	void theTrialRunMakesImagesOfTheLastClassToo() {
		Path path = file("classes");
		assertThat(this.inspection.trial(path, structure("classes"), Prior.NORMAL, 4, 3))
			.isEqualTo(new ImageShape(1, 2, 2));
		// its table has three rows
		assertThatExceptionOfType(UnusableGenerator.class)
			.isThrownBy(() -> this.inspection.trial(path, structure("classes"), Prior.NORMAL, 4, 40))
			.withMessageContaining("ONNX Runtime cannot run this generator")
			.withMessageContaining("out of data bounds");
	}

	private Structure structure(String name) {
		return this.inspection.structure(file(name));
	}

	private static Path file(String name) {
		return Path.of("src/test/resources/onnx", name + ".onnx");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			vectors-out  | The trial run of 16 vectors gave float [16, 4]. Needed: float [16, C, H, W]
			two-channels | The trial run of 16 vectors gave float [16, 2, 1, 2]. Needed: float [16, C, H, W] with C = 1
			not-a-number | contains NaN
			infinite     | contains Infinity
			""")
	void refusesWhatTheTrialRunShows(String file, String message) {
		Path path = Path.of("src/test/resources/onnx", file + ".onnx");
		Structure structure = this.inspection.structure(path);
		assertThatExceptionOfType(UnusableGenerator.class)
			.isThrownBy(() -> this.inspection.trial(path, structure, Prior.NORMAL, 4, 0))
			.withMessageContaining(message);
	}

}
