package io.veridical.e2e;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;

import io.veridical.VeridicalApplication;

/**
 * A worker in a process of its own, as on another machine; it can be killed.
 */
final class RunningWorker implements AutoCloseable {

	private final Process process;

	private final Queue<String> log = new ConcurrentLinkedQueue<>();

	private RunningWorker(Process process) {
		this.process = process;
		BufferedReader output = process.inputReader();
		CompletableFuture.runAsync(() -> output.lines().forEach(this.log::add));
	}

	/**
	 * Starts a worker.
	 * @param folder where it keeps generators
	 * @param options such as {@code batch=16}
	 */
	static RunningWorker start(URI server, String token, Path folder, String... options) throws IOException {
		List<String> command = new ArrayList<>(
				List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:+UseSerialGC",
						"-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"),
						VeridicalApplication.class.getName(), "--spring.profiles.active=worker",
						"--veridical.worker.server=" + server, "--veridical.worker.cache=" + folder,
						"--veridical.worker.poll=50ms", "--veridical.worker.threads=1"));
		for (String option : options) {
			command.add("--veridical.worker." + option);
		}
		ProcessBuilder builder = new ProcessBuilder(command);
		builder.environment().keySet().removeIf((name) -> name.startsWith("SPRING_") || name.startsWith("VERIDICAL_"));
		builder.environment().put("VERIDICAL_WORKER_TOKEN", token);
		return new RunningWorker(builder.redirectErrorStream(true).start());
	}

	/** SIGKILL. */
	void kill() {
		this.process.destroyForcibly();
		this.process.onExit().join();
	}

	/** Waits for its own end and returns its exit code. */
	int exitCode() {
		return this.process.onExit().orTimeout(1, TimeUnit.MINUTES).join().exitValue();
	}

	String log() {
		return String.join("\n", this.log);
	}

	/** SIGTERM. */
	@Override
	public void close() {
		this.process.destroy();
		this.process.onExit().orTimeout(1, TimeUnit.MINUTES).join();
	}

}
