package io.veridical.e2e;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The examples in {@code src/docs/examples} do what they say, against a running server.
 */
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class TrainingLoopTests {

	private static final Path EXAMPLES = Path.of("src/docs/examples").toAbsolutePath();

	private static final Path CHECKPOINT = Path.of("src/demo/material/mnist8/mnist8-uniform-3-late.onnx")
		.toAbsolutePath();

	private static final Path NEXT_CHECKPOINT = Path.of("src/demo/material/mnist8/mnist8-normal-2-late.onnx")
		.toAbsolutePath();

	@Test
	void theLoopEndsWithScoresInPythonAndInJava(@TempDir Path folder) throws Exception {
		try (RunningServer server = RunningServer.start(folder.resolve("server"))) {
			String reals = server.importPool("Eights", "real", 0);
			String address = server.address().toString();
			List<String> python = List.of("python3", "-B", EXAMPLES.resolve("training_loop.py").toString(),
					CHECKPOINT.toString(), "--server", address, "--reals", "Eights", "--model", "eights", "--step",
					"40000", "--trials", "10", "--rehearse", "4");

			JsonNode result = new JsonMapper().readTree(run(folder, python));
			assertThat(result.path("simulated").toString()).contains("\"model\":\"eights 40000\"", "\"score\":");
			assertThat(result.path("raters").asString()).startsWith("/take/");
			assertThat(new JsonMapper().readTree(run(folder, python))).as("run again, everything is there already")
				.isEqualTo(result);

			String scores = run(folder,
					List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
							EXAMPLES.resolve("TrainingLoop.java").toString(), address, NEXT_CHECKPOINT.toString(),
							reals, "eights", "41000"));
			assertThat(scores).contains("\"model\":\"eights 41000\"", "\"score\":");
		}
	}

	private static String run(Path folder, List<String> command) throws IOException, InterruptedException {
		Path output = Files.createTempFile(folder, "run", ".out");
		Path errors = Files.createTempFile(folder, "run", ".err");
		ProcessBuilder builder = new ProcessBuilder(command).redirectOutput(output.toFile())
			.redirectError(errors.toFile());
		builder.environment().put("VERIDICAL_TOKEN", RunningServer.TOKEN);
		Process process = builder.start();
		assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
		assertThat(process.exitValue()).as(Files.readString(errors)).isZero();
		return Files.readString(output);
	}

}
