package io.veridical.database;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A Java program that runs beside the test, is listened to and can be killed.
 */
final class ChildProcess implements AutoCloseable {

	private final Process process;

	private final BufferedReader output;

	private final List<String> heard = new ArrayList<>();

	private ChildProcess(Process process) {
		this.process = process;
		this.output = process.inputReader();
	}

	/** Starts a program on the class path of the tests. */
	static ChildProcess start(Class<?> program, String... arguments) throws IOException {
		return start(List.of(), System.getProperty("java.class.path"), program, arguments);
	}

	static ChildProcess start(List<String> prefix, String classPath, Class<?> program, String... arguments)
			throws IOException {
		List<String> command = new ArrayList<>(prefix);
		command.addAll(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:+UseSerialGC",
				"-XX:TieredStopAtLevel=1", "-cp", classPath, program.getName()));
		command.addAll(List.of(arguments));
		ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
		builder.environment().keySet().removeIf((name) -> name.startsWith("SPRING_") || name.startsWith("VERIDICAL_"));
		return new ChildProcess(builder.start());
	}

	/** Waits for a line that starts with the word and returns what follows it. */
	String await(String word) throws IOException {
		for (String line = this.output.readLine(); line != null; line = this.output.readLine()) {
			this.heard.add(line);
			if (line.startsWith(word + " ")) {
				return line.substring(word.length() + 1);
			}
		}
		throw new AssertionError(
				"Expected a line that starts with '" + word + "' but heard " + String.join("\n", this.heard));
	}

	/** Reads to the end and returns everything that was ever said. */
	List<String> listenToTheEnd() throws IOException {
		this.output.lines().forEach(this.heard::add);
		return this.heard;
	}

	/**
	 * Reads to the end and returns the number after the word in the last line that starts
	 * with it.
	 */
	int last(String word) throws IOException {
		return listenToTheEnd().stream()
			.filter((line) -> line.matches(word + " \\d+"))
			.mapToInt((line) -> Integer.parseInt(line.substring(word.length() + 1)))
			.reduce((first, second) -> second)
			.orElseThrow();
	}

	/** SIGKILL, which a program cannot hear. */
	void kill() throws InterruptedException {
		// not the process itself, which would close its output before it is read
		this.process.toHandle().destroyForcibly();
		this.process.waitFor();
	}

	/** SIGTERM. */
	void terminate() {
		this.process.toHandle().destroy();
	}

	/** Closes the program's input, which asks ours to end, and waits for the end. */
	int end() throws IOException, InterruptedException {
		this.process.getOutputStream().close();
		listenToTheEnd();
		return this.process.waitFor();
	}

	@Override
	public void close() {
		this.process.destroyForcibly();
	}

}
