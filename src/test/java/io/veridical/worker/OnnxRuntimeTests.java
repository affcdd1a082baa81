package io.veridical.worker;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

import ai.onnxruntime.OrtEnvironment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class OnnxRuntimeTests {

	// Since 1.29.0 the Linux library reports to this address as soon as it is loaded,
	// unless an
	// environment variable says otherwise; and it overflows the stack where the command
	// line is long.
	@ParameterizedTest
	@ValueSource(strings = { "linux-x64", "linux-aarch64" })
	void theRuntimeReportsToNobody(String platform) throws IOException {
		try (InputStream library = OrtEnvironment.class
			.getResourceAsStream("/ai/onnxruntime/native/" + platform + "/libonnxruntime.so")) {
			assertThat(library).isNotNull();
			assertThat(
					new String(library.readAllBytes(), StandardCharsets.ISO_8859_1).contains("events.data.microsoft"))
				.isFalse();
		}
	}

	@Test
	void theVersionIsTheOneThatWasChecked() {
		assertThat(OrtEnvironment.getEnvironment().getVersion()).isEqualTo("1.28.0");
	}

}
