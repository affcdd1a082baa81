package io.veridical.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

import org.springframework.core.io.ClassPathResource;
import org.springframework.util.FileSystemUtils;

/**
 * The PostgreSQL programs that travel on the class path as one archive.
 *
 * @param archive the archive for this machine
 */
record PostgresBinaries(ClassPathResource archive) {

	static PostgresBinaries forThisMachine() {
		return forMachine(System.getProperty("os.name"), System.getProperty("os.arch"));
	}

	static PostgresBinaries forMachine(String system, String processor) {
		return archiveNames(system, processor).stream()
			.map(ClassPathResource::new)
			.filter(ClassPathResource::exists)
			.findFirst()
			.map(PostgresBinaries::new)
			.orElseThrow(() -> new DatabaseStartFailure.NoBinaries(system + " on " + processor));
	}

	static List<String> archiveNames(String system, String processor) {
		String family = system.toLowerCase(Locale.ROOT);
		String os = family.startsWith("mac") ? "darwin" : family.startsWith("windows") ? "windows" : family;
		String cpu = switch (processor) {
			case "amd64", "x86_64" -> "x86_64";
			case "aarch64", "arm64" -> "arm_64";
			default -> processor;
		};
		String name = "postgres-%s-%s".formatted(os, cpu);
		return List.of(name + ".txz", name + "-alpine_linux.txz");
	}

	/**
	 * The folder these programs have, or get, within the given one: another version has
	 * another name.
	 */
	Path home(Path within) throws IOException {
		try (InputStream bytes = this.archive.getInputStream()) {
			MessageDigest digest = MessageDigest.getInstance("SHA-256");
			byte[] buffer = new byte[1 << 16];
			for (int read = bytes.read(buffer); read >= 0; read = bytes.read(buffer)) {
				digest.update(buffer, 0, read);
			}
			return within.resolve("bin-" + HexFormat.of().formatHex(digest.digest(), 0, 6));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** Unpacks into the given folder, which appears only when it is complete. */
	void unpack(Path home) throws IOException {
		Path unfinished = home.resolveSibling(home.getFileName() + ".new");
		FileSystemUtils.deleteRecursively(unfinished);
		makeDirectory(unfinished);
		try (InputStream bytes = this.archive.getInputStream();
				TarArchiveInputStream tar = new TarArchiveInputStream(
						new XZCompressorInputStream(new BufferedInputStream(bytes)))) {
			for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
				write(entry, tar, unfinished);
			}
		}
		FileSystemUtils.deleteRecursively(home);
		Files.move(unfinished, home, StandardCopyOption.ATOMIC_MOVE);
	}

	private static void write(TarArchiveEntry entry, InputStream content, Path into) throws IOException {
		Path target = into.resolve(entry.getName()).normalize();
		if (!target.startsWith(into)) {
			throw new IOException("The archive has an entry outside of itself: " + entry.getName());
		}
		if (entry.isDirectory()) {
			makeDirectory(target);
			return;
		}
		makeDirectory(target.resolve("..").normalize());
		if (entry.isSymbolicLink()) {
			Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
			return;
		}
		Files.copy(content, target, StandardCopyOption.REPLACE_EXISTING);
		permit(target, ((entry.getMode() & 0100) != 0) ? "rwxr-xr-x" : "rw-r--r--");
	}

	private static void makeDirectory(Path directory) throws IOException {
		if (!Files.isDirectory(directory)) {
			Files.createDirectories(directory);
			permit(directory, "rwxr-xr-x");
		}
	}

	/** Whatever the umask, the account of the server must be able to read this. */
	private static void permit(Path path, String permissions) throws IOException {
		if (path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
			Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
		}
	}

}
