package io.veridical.pool.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;

import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;

/**
 * TAR files for tests.
 */
final class TestTars {

	private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

	private final TarArchiveOutputStream tar = new TarArchiveOutputStream(this.bytes);

	private TestTars() {
		this.tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
	}

	static TestTars empty() {
		return new TestTars();
	}

	TestTars with(String name, byte[] file) {
		try {
			TarArchiveEntry entry = new TarArchiveEntry(name, true);
			entry.setSize(file.length);
			this.tar.putArchiveEntry(entry);
			this.tar.write(file);
			this.tar.closeArchiveEntry();
			return this;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Adds an entry that is no file. */
	TestTars withSpecial(String name, byte kind) {
		try {
			TarArchiveEntry entry = new TarArchiveEntry(name, kind, true);
			if (kind == TarConstants.LF_SYMLINK || kind == TarConstants.LF_LINK) {
				entry.setLinkName("/etc/passwd");
			}
			this.tar.putArchiveEntry(entry);
			this.tar.closeArchiveEntry();
			return this;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	byte[] bytes() {
		try {
			this.tar.close();
			return this.bytes.toByteArray();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	byte[] gzipped() {
		return gzipped(bytes());
	}

	static byte[] gzipped(byte[] bytes) {
		ByteArrayOutputStream packed = new ByteArrayOutputStream();
		try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
			gzip.write(bytes);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return packed.toByteArray();
	}

	static Path in(Path folder, byte[] bytes) {
		try {
			return Files.write(folder.resolve("images.tar"), bytes);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
