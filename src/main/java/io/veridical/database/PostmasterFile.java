package io.veridical.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What a running server says of itself in {@code postmaster.pid}; a killed one leaves the
 * file behind.
 *
 * @param process the server's process id
 * @param data the data it serves
 * @param port where it listens
 */
record PostmasterFile(long process, Path data, int port) {

	private static final String NAME = "postmaster.pid";

	static Optional<PostmasterFile> in(Path data) throws IOException {
		Path file = data.resolve(NAME);
		return Files.exists(file) ? parse(Files.readAllLines(file)) : Optional.empty();
	}

	static Optional<PostmasterFile> parse(List<String> lines) {
		if (lines.size() < 4) {
			return Optional.empty();
		}
		try {
			return Optional.of(new PostmasterFile(Long.parseLong(lines.get(0).trim()), Path.of(lines.get(1).trim()),
					Integer.parseInt(lines.get(3).trim())));
		}
		catch (NumberFormatException ex) {
			return Optional.empty();
		}
	}

	/**
	 * Forgets a server that is gone and whose number now belongs to something else, as
	 * happens after a reboot and in every new container: PostgreSQL would take that for a
	 * running server. Where nothing has the number, PostgreSQL itself looks for remains
	 * of the old server, and the file is left to it.
	 */
	static void forgetIfReused(Path data) throws IOException {
		Optional<PostmasterFile> file = in(data);
		if (file.isPresent() && !file.get().isAlive()
				&& ProcessHandle.of(file.get().process()).filter(ProcessHandle::isAlive).isPresent()) {
			Files.delete(data.resolve(NAME));
		}
	}

	/** Whether the process is there and is a PostgreSQL. */
	boolean isAlive() {
		return ProcessHandle.of(this.process)
			.filter(ProcessHandle::isAlive)
			.flatMap((handle) -> handle.info().command())
			.filter((command) -> command.replace('\\', '/').replaceFirst(".*/", "").startsWith("postgres"))
			.isPresent();
	}

	boolean serves(Path directory) throws IOException {
		return this.data.equals(directory)
				|| (Files.exists(this.data) && Files.exists(directory) && Files.isSameFile(this.data, directory));
	}

}
