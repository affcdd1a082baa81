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
import static org.junit.jupiter.api.Assumptions.abort;

/**
 * The examples in {@code src/docs/examples} do what they say, against a running server.
 */
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class TrainingLoopTests {

	private static final Path EXAMPLES = Path.of("src/docs/examples").toAbsolutePath();

	private static final Path CHECKPOINT = Path.of("src/demo/material/mnist8/mnist8-uniform-3-late.onnx")
		.toAbsolutePath();

	@Test
	void theLoopEndsWithScoresInPython(@TempDir Path folder) throws Exception {
		String interpreter = python();
		try (RunningServer server = RunningServer.start(folder.resolve("server"))) {
			server.importPool("Eights", "real", 0);
			List<String> python = List.of(interpreter, "-B", EXAMPLES.resolve("training_loop.py").toString(),
					CHECKPOINT.toString(), "--server", server.address().toString(), "--reals", "Eights", "--model",
					"eights", "--step", "40000", "--trials", "10", "--rehearse", "4");

			JsonNode result = new JsonMapper().readTree(run(folder, python));
			assertThat(result.path("simulated").toString()).contains("\"model\":\"eights 40000\"", "\"score\":");
			assertThat(result.path("raters").asString()).startsWith("/take/");
			assertThat(new JsonMapper().readTree(run(folder, python))).as("run again, everything is there already")
				.isEqualTo(result);
		}
	}

	@Test
	void theLoopEndsWithScoresInJava(@TempDir Path folder) throws Exception {
		try (RunningServer server = RunningServer.start(folder.resolve("server"))) {
			String reals = server.importPool("Eights", "real", 0);

			String scores = run(folder,
					List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
							EXAMPLES.resolve("TrainingLoop.java").toString(), server.address().toString(),
							CHECKPOINT.toString(), reals, "eights", "41000"));

			assertThat(scores).contains("\"model\":\"eights 41000\"", "\"score\":");
		}
	}

	/**
	 * The build asks for no Python; where there is none, the example in Java stands
	 * alone.
	 */
	private static String python() throws InterruptedException {
		try {
			Process process = new ProcessBuilder("python3", "-c", "import sys; sys.exit(sys.version_info < (3, 9))")
				.start();
			return (process.waitFor() == 0) ? "python3" : abort("The Python here is older than 3.9");
		}
		catch (IOException ex) {
			return abort("No Python here: the example in Python was NOT tried");
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
