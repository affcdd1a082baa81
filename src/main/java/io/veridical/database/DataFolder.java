package io.veridical.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import org.springframework.util.FileSystemUtils;

/**
 * Where things lie: {@code lock}, {@code password}, {@code server.log}, the unpacked
 * programs in {@code bin-<digest>}, and the data itself in a folder named by PostgreSQL's
 * major version.
 *
 * @param path the folder, absolute
 */
record DataFolder(Path path) {

	/** What the unpacked programs take, with some air. */
	static final int MEGABYTES_OF_PROGRAMS = 100;

	/** What an empty cluster and its first write-ahead log take, with some air. */
	static final int MEGABYTES_OF_DATA = 150;

	DataFolder {
		if (!path.isAbsolute()) {
			throw new IllegalArgumentException("The data folder must be absolute, but is " + path);
		}
	}

	static DataFolder at(Path path) {
		return new DataFolder(path.toAbsolutePath().normalize());
	}

	/** The database's folder within the application's data folder. */
	static DataFolder within(String dataFolder) {
		try {
			return at(Path.of(dataFolder, "postgres"));
		}
		catch (InvalidPathException ex) {
			throw new DatabaseStartFailure.FolderNameNotWritable(ex.getInput());
		}
	}

	/** The folder that this one lies in. */
	Path around() {
		return Objects.requireNonNullElse(this.path.getParent(), this.path);
	}

	Path data(String major) {
		return this.path.resolve(major);
	}

	/** Where a cluster is made; it gets its name only when it is complete. */
	Path unfinished(String major) {
		return this.path.resolve(major + ".new");
	}

	Path passwordFile() {
		return this.path.resolve("password");
	}

	ServerLog log() {
		return new ServerLog(this.path.resolve("server.log"));
	}

	FolderLock lock() throws IOException {
		return FolderLock.on(this.path.resolve("lock"));
	}

	void prepare() {
		// pg_ctl hands the path to a shell within double quotes
		if (this.path.toString().matches(".*[\"$`\\n].*")) {
			throw new DatabaseStartFailure.FolderNotUsable(this.path,
					"its name holds a quote, a dollar sign, a backtick or a line break", null);
		}
		try {
			Files.createDirectories(this.path);
			if (!Files.isWritable(this.path)) {
				throw new DatabaseStartFailure.FolderNotUsable(this.path, "this account may not write there", null);
			}
		}
		catch (FileAlreadyExistsException ex) {
			throw new DatabaseStartFailure.FolderNotUsable(this.path, ex.getFile() + " is a file", ex);
		}
		catch (IOException ex) {
			throw failure(ex);
		}
	}

	/** Refuses data of another major version, wherever it lies in the folder. */
	void requireMajor(String major) throws IOException {
		for (Path entry : entries()) {
			Path version = entry.resolve("PG_VERSION");
			if (entry.getFileName().toString().matches("\\d+") && Files.exists(version)
					&& !Files.readString(version).trim().equals(major)) {
				throw new DatabaseStartFailure.OtherMajorVersion(entry, Files.readString(version).trim(), major);
			}
		}
	}

	/**
	 * Gives everything here to the account, and to nobody else; PostgreSQL refuses data
	 * that others may read.
	 */
	void handTo(ServerAccount account, String major) throws IOException {
		restrict(this.path, "rwx------");
		restrict(data(major), "rwx------");
		restrict(passwordFile(), "rw-------");
		for (Path entry : entries()) {
			account.ownAll(entry);
		}
		account.ownAll(this.path);
	}

	/** Drops programs of earlier versions, which nothing runs any more. */
	void dropOtherBinaries(Path current) throws IOException {
		for (Path entry : entries()) {
			if (entry.getFileName().toString().startsWith("bin-") && !entry.equals(current)) {
				FileSystemUtils.deleteRecursively(entry);
			}
		}
	}

	private List<Path> entries() throws IOException {
		try (Stream<Path> entries = Files.list(this.path)) {
			return entries.toList();
		}
	}

	/** Says in our words what the operating system said in its own. */
	DatabaseStartFailure failure(IOException ex) {
		if (String.valueOf(ex.getMessage()).contains("No space left on device")) {
			return new DatabaseStartFailure.DiskFull(this.path, "the system says \"No space left on device\"");
		}
		String why = (ex instanceof AccessDeniedException denied)
				? "this account may not read or write " + denied.getFile() : String.valueOf(ex.getMessage());
		return new DatabaseStartFailure.FolderNotUsable(this.path, why, ex);
	}

	void requireRoom(int megabytes) throws IOException {
		long usable = Files.getFileStore(this.path).getUsableSpace() >> 20;
		if (usable < megabytes) {
			throw new DatabaseStartFailure.DiskFull(this.path,
					"%d MB are free and about %d MB are needed to begin with".formatted(usable, megabytes));
		}
	}

	/** The superuser's password; made, at random, with the first cluster. */
	String password() throws IOException {
		if (!Files.exists(passwordFile())) {
			throw new DatabaseStartFailure.PasswordLost(passwordFile(), "is missing");
		}
		return Files.readString(passwordFile()).trim();
	}

	void makePassword() throws IOException {
		byte[] secret = new byte[24];
		new SecureRandom().nextBytes(secret);
		Files.deleteIfExists(passwordFile());
		Files.createFile(passwordFile());
		restrict(passwordFile(), "rw-------");
		Files.writeString(passwordFile(), Base64.getUrlEncoder().withoutPadding().encodeToString(secret));
		force(passwordFile(), StandardOpenOption.WRITE);
	}

	/** Gives the complete cluster its name; the name is on the disk when this returns. */
	void adopt(String major) throws IOException {
		Files.move(unfinished(major), data(major), StandardCopyOption.ATOMIC_MOVE);
		if (isPosix()) {
			force(this.path, StandardOpenOption.READ);
		}
	}

	private void restrict(Path path, String permissions) throws IOException {
		Set<PosixFilePermission> wanted = PosixFilePermissions.fromString(permissions);
		if (isPosix() && Files.exists(path) && !Files.getPosixFilePermissions(path).equals(wanted)) {
			Files.setPosixFilePermissions(path, wanted);
		}
	}

	private boolean isPosix() {
		return this.path.getFileSystem().supportedFileAttributeViews().contains("posix");
	}

	private static void force(Path path, StandardOpenOption option) throws IOException {
		try (FileChannel channel = FileChannel.open(path, option)) {
			channel.force(true);
		}
	}

}
