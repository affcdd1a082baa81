package io.veridical.database;

import java.nio.file.Path;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The embedded database cannot be used; says what is the matter and what to do about it.
 */
abstract sealed class DatabaseStartFailure extends RuntimeException {

	private static final String ELSEWHERE = "set VERIDICAL_DATA_DIR to another folder, or SPRING_DATASOURCE_URL to a PostgreSQL of your own";

	private final String remedy;

	private DatabaseStartFailure(String message, String remedy, @Nullable Throwable cause) {
		super(message, cause);
		this.remedy = remedy;
	}

	String remedy() {
		return this.remedy;
	}

	/** The folder was written by a PostgreSQL that this one cannot read. */
	static final class OtherMajorVersion extends DatabaseStartFailure {

		OtherMajorVersion(Path data, String found, String ours) {
			super("The data in %s was written by PostgreSQL %s, but this Veridical brings PostgreSQL %s, which cannot read it."
				.formatted(data, found, ours),
					"Nothing was changed. Start the Veridical version that wrote it, or run that folder under a PostgreSQL "
							+ found + " of your own and set SPRING_DATASOURCE_URL to it. To begin anew beside it, "
							+ "set VERIDICAL_DATA_DIR to another folder.",
					null);
		}

	}

	/** Another instance is at work in the folder, and no server of it can be reached. */
	static final class FolderInUse extends DatabaseStartFailure {

		FolderInUse(Path folder, String by) {
			super("The data folder %s is in use by another Veridical %s.".formatted(folder, by),
					"Stop the other one and start again, or " + ELSEWHERE + ".", null);
		}

	}

	/** The folder cannot be read or written by the account that runs the application. */
	static final class FolderNotUsable extends DatabaseStartFailure {

		FolderNotUsable(Path folder, String why, @Nullable Throwable cause) {
			super("The data folder %s cannot be used: %s.".formatted(folder, why),
					"Give it to the account that runs Veridical (%s), for instance with chown -R, or %s."
						.formatted(System.getProperty("user.name"), ELSEWHERE),
					cause);
		}

	}

	/** The system's character set has no letters for the folder's name. */
	static final class FolderNameNotWritable extends DatabaseStartFailure {

		FolderNameNotWritable(String folder) {
			super("The name of the data folder, %s, has letters that this system's character set (%s) cannot write."
				.formatted(folder, System.getProperty("sun.jnu.encoding")),
					"Start Veridical with LC_ALL=C.UTF-8, or set VERIDICAL_DATA_DIR to a folder with plain letters.",
					null);
		}

	}

	/** There is not room enough. */
	static final class DiskFull extends DatabaseStartFailure {

		DiskFull(Path folder, String detail) {
			super("There is not enough room on the disk for the database in %s: %s.".formatted(folder, detail),
					"Make room and start again, or " + ELSEWHERE + ".", null);
		}

	}

	/** The fixed port is somebody else's. */
	static final class PortTaken extends DatabaseStartFailure {

		PortTaken(int port) {
			super("The database cannot listen on port %d of 127.0.0.1: it is taken.".formatted(port),
					"Stop what listens there, or leave veridical.postgres.port at 0 for a free one.", null);
		}

	}

	/** Running as root, and no way to run the server as anybody else. */
	static final class NoAccountForTheServer extends DatabaseStartFailure {

		NoAccountForTheServer(Path folder) {
			super("PostgreSQL does not run as root, and neither unshare nor setpriv gets it to work in %s."
				.formatted(folder),
					"Start Veridical as an ordinary user, or keep the data where every account may pass "
							+ "(VERIDICAL_DATA_DIR=/var/lib/veridical), or set SPRING_DATASOURCE_URL to a PostgreSQL of your own.",
					null);
		}

	}

	/** The jar holds no PostgreSQL for this machine. */
	static final class NoBinaries extends DatabaseStartFailure {

		NoBinaries(String machine) {
			super("This build holds no PostgreSQL for %s.".formatted(machine),
					"Build it on such a machine, or with -Dembedded-postgres-binaries.platform=... for it, "
							+ "or set SPRING_DATASOURCE_URL to a PostgreSQL of your own.",
					null);
		}

	}

	/** The programs are there, but the system does not run them. */
	static final class ProgramsDoNotRun extends DatabaseStartFailure {

		ProgramsDoNotRun(Path home) {
			super("The PostgreSQL programs unpacked into %s do not run on this machine.".formatted(home),
					"Its disk may forbid programs (mounted noexec), or the system's C library may be too old or of another kind: "
							+ ELSEWHERE + ".",
					null);
		}

	}

	/** PostgreSQL itself gave up. */
	static final class ServerFailed extends DatabaseStartFailure {

		private static final int LINES = 12;

		ServerFailed(String what, String said, Path log) {
			super(what + "." + (said.isBlank() ? "" : " It said last:\n" + end(said)),
					"See %s. A slow machine may need a larger veridical.postgres.start-timeout.".formatted(log), null);
		}

		private static String end(String said) {
			List<String> lines = said.lines().toList();
			return String.join("\n", lines.subList(Math.max(0, lines.size() - LINES), lines.size())).indent(4);
		}

		boolean isAboutRemainsOfAKilledServer() {
			return String.valueOf(getMessage()).contains("pre-existing shared memory block");
		}

	}

	/** The password file is not the one that the data was made with. */
	static final class PasswordLost extends DatabaseStartFailure {

		PasswordLost(Path passwordFile, String why) {
			super("The database's password, %s, %s.".formatted(passwordFile, why),
					"Put the file back as it was when the data was made; it belongs to every backup of the folder.",
					null);
		}

	}

}
