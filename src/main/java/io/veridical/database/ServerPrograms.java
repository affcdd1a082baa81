package io.veridical.database;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.springframework.util.FileSystemUtils;

/**
 * PostgreSQL's own programs, run on one data folder.
 *
 * @param home where they are unpacked
 * @param major their major version
 * @param folder the folder they work on
 * @param account on whose behalf
 * @param properties how to run them
 */
record ServerPrograms(Path home, String major, DataFolder folder, ServerAccount account,
		EmbeddedPostgresProperties properties) {

	/**
	 * Asks the server program for its version, such as 18.6; it cannot say if it is not
	 * there or does not run.
	 */
	static Optional<String> version(Path home) {
		try {
			return Command.run(List.of(home.resolve("bin/postgres").toString(), "--version"), Duration.ofSeconds(30))
				.ifSucceeded()
				.map((said) -> said.trim().replaceFirst(".* ", ""));
		}
		catch (IOException ex) {
			return Optional.empty();
		}
	}

	Path data() {
		return this.folder.data(this.major);
	}

	/**
	 * Makes an empty cluster: UTF-8, and an order of characters that no update of a
	 * library changes.
	 */
	void initialise() throws IOException {
		Path unfinished = this.folder.unfinished(this.major);
		FileSystemUtils.deleteRecursively(unfinished);
		List<String> words = new ArrayList<>(List.of("--pgdata=" + unfinished, "--username=" + ServerAddress.SUPERUSER,
				"--pwfile=" + this.folder.passwordFile(), "--auth=scram-sha-256", "--encoding=UTF8", "--locale=C",
				"--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--no-instructions", "--set=timezone=UTC"));
		if (!this.properties.durable()) {
			words.add("--no-sync");
		}
		Command command = run("initdb", words);
		if (!command.succeeded()) {
			throw failure("The database could not be initialised", command.output());
		}
		this.folder.adopt(this.major);
	}

	/**
	 * Starts the server as a process that outlives this one, and waits until it answers.
	 */
	void start(int port) throws IOException {
		ServerLog log = this.folder.log();
		long before = log.size();
		String options = "-p " + port + " -c listen_addresses=127.0.0.1 -c unix_socket_directories= "
				+ (this.properties.durable() ? "-c fsync=on -c full_page_writes=on -c synchronous_commit=on"
						: "-c fsync=off -c full_page_writes=off -c synchronous_commit=off -c max_connections=300");
		Command command = run("pg_ctl", List.of("start", "--wait", "--timeout=" + patience().toSeconds(),
				"--pgdata=" + data(), "--log=" + log.path(), "--options=" + options));
		if (!command.succeeded()) {
			String said = log.since(before);
			if (said.contains("could not bind")) {
				throw new DatabaseStartFailure.PortTaken(port);
			}
			throw failure("The database did not start", said.isBlank() ? command.output() : said);
		}
	}

	/** Stops the server: open transactions are undone, a checkpoint is written. */
	Command stop() throws IOException {
		return run("pg_ctl",
				List.of("stop", "--wait", "--mode=fast", "--timeout=" + patience().toSeconds(), "--pgdata=" + data()));
	}

	Duration patience() {
		return this.properties.startTimeout();
	}

	private Command run(String program, List<String> words) throws IOException {
		List<String> command = new ArrayList<>(List.of(this.home.resolve("bin").resolve(program).toString()));
		command.addAll(words);
		return Command.run(this.account.command(command), patience().plusSeconds(10));
	}

	private DatabaseStartFailure failure(String what, String said) {
		return said.contains("No space left on device")
				? new DatabaseStartFailure.DiskFull(this.folder.path(), "PostgreSQL met \"No space left on device\"")
				: new DatabaseStartFailure.ServerFailed(what, said, this.folder.log().path());
	}

}
