package io.veridical.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * A program that was run to its end.
 *
 * @param succeeded whether it ended in time, with 0
 * @param output what it printed on either stream
 */
record Command(boolean succeeded, String output) {

	static Command run(List<String> command, Duration patience) throws IOException {
		// a file, not a pipe: a server started by the program may keep a pipe open for
		// ever
		Path output = Files.createTempFile("veridical-", ".out");
		try {
			ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true)
				.redirectOutput(output.toFile());
			builder.environment().keySet().removeIf((name) -> name.startsWith("PG"));
			builder.environment().put("LC_ALL", "C");
			Process process = builder.start();
			process.getOutputStream().close();
			boolean ended = process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS);
			if (!ended) {
				process.destroyForcibly().waitFor();
			}
			return new Command(ended && process.exitValue() == 0, Files.readString(output));
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IOException("Interrupted while running " + command.get(0), ex);
		}
		finally {
			Files.delete(output);
		}
	}

	/** What it printed, if it succeeded. */
	Optional<String> ifSucceeded() {
		return this.succeeded ? Optional.of(this.output) : Optional.empty();
	}

}
