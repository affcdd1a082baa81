package io.veridical.worker;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.util.unit.DataSize;

import java.time.Duration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class DeviceChoiceTests {

	@Test
	void readsWhatIsToRunNetworks() {
		assertThat(DeviceChoice.of("auto")).isEqualTo(new DeviceChoice(true, true, 0));
		assertThat(DeviceChoice.of("cpu")).isEqualTo(new DeviceChoice(false, true, 0));
		assertThat(DeviceChoice.of("CUDA")).isEqualTo(new DeviceChoice(true, false, 0));
		assertThat(DeviceChoice.of("cuda:3")).isEqualTo(new DeviceChoice(true, false, 3));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "gpu", "cuda:", "cuda:x", "cuda:-1" })
	void refusesAnythingElse(String text) {
		assertThatIllegalArgumentException().isThrownBy(() -> DeviceChoice.of(text))
			.withMessageContaining("it must be auto, cpu, cuda or cuda:NUMBER");
	}

	@Test
	void autoTakesTheProcessorWhereThereIsNoGpu() {
		assertThat(new OnnxRuntime(properties("auto")).text()).startsWith("CPU").endsWith(", ONNX Runtime 1.28.0");
	}

	@Test
	void aGpuThatIsAskedForAndNotThereIsAnError() {
		assertThatIllegalStateException().isThrownBy(() -> new OnnxRuntime(properties("cuda:1")))
			.withMessage("veridical.worker.device asks for CUDA 1, but this program was packed without CUDA"
					+ " (mvn -Pcuda package)");
	}

	private static WorkerProperties properties(String device) {
		return new WorkerProperties(true, Duration.ofSeconds(1), 64, 0, DataSize.ofBytes(0), device);
	}

}
