package io.veridical.sampling;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class CheckpointTests {

	@ParameterizedTest
	@CsvSource({ "fashion-4-late, fashion", "mnist8-uniform-3-late, mnist8-uniform",
			"stylegan2-ffhq-550k, stylegan2-ffhq", "network-snapshot-025000, network-snapshot", "dcgan epoch 12, dcgan",
			"stylegan2, stylegan2", "biggan-deep, biggan-deep", "net_step_400, net" })
	void aModelIsNamedAsItsCheckpointsWithoutTheirNumbers(String name, String model) {
		assertThat(Checkpoint.withoutNumber(name)).isEqualTo(model);
	}

	@Test
	void theFileSaysModelAndStepOrNameAndImagesSeen() {
		assertThat(Checkpoint.proposed(Map.of("name", "fashion-4-late", "images_seen", "78976")))
			.isEqualTo(new Checkpoint("fashion", 78976));
		assertThat(Checkpoint.proposed(Map.of("name", "x-1", "images_seen", "5", "model", "Mine", "step", "7")))
			.isEqualTo(new Checkpoint("Mine", 7));
		assertThat(Checkpoint.proposed(Map.of("name", "fashion-4-late"))).isNull();
		assertThat(Checkpoint.proposed(Map.of("images_seen", "12"))).isNull();
		assertThat(Checkpoint.proposed(Map.of("name", "x-1", "images_seen", "many"))).isNull();
	}

	@Test
	void halfACheckpointIsRefused() {
		assertThatExceptionOfType(UnusableGenerator.class).isThrownBy(() -> UploadForm.checkpoint("fashion", null))
			.withMessageContaining("State both, or neither");
		assertThatExceptionOfType(UnusableGenerator.class).isThrownBy(() -> UploadForm.checkpoint(" ", 4L));
		assertThatExceptionOfType(UnusableGenerator.class).isThrownBy(() -> UploadForm.checkpoint("fashion", -4L))
			.withMessageContaining("step = -4");
	}

}
