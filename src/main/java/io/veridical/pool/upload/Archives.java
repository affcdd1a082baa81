package io.veridical.pool.upload;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/**
 * Opens ZIP, TAR and TAR.GZ files, known by their content and not by their names.
 */
public final class Archives {

	private static final int HEADER = 512;

	private static final int BUFFER = 1 << 16;

	private Archives() {
	}

	/**
	 * Opens an archive.
	 * @param name what the researcher calls the file
	 * @param path where it lies
	 * @param incoming a folder for what must be unpacked first
	 * @param limits how much is taken
	 * @throws UnusableUpload if it is none of these, locked, damaged, or too large
	 */
	public static Upload open(String name, Path path, Path incoming, Limits limits) throws IOException {
		byte[] start = start(path);
		if (start.length > 3 && start[0] == 'P' && start[1] == 'K') {
			return ZipUpload.open(name, path);
		}
		if (start.length > 2 && (start[0] & 0xFF) == 0x1F && (start[1] & 0xFF) == 0x8B) {
			return unpack(name, path, incoming, limits);
		}
		if (TarArchiveInputStream.matches(start, start.length)) {
			return TarUpload.open(name, path, limits, () -> {
			});
		}
		throw UnusableUpload.because(name, UploadFault.NOT_AN_ARCHIVE);
	}

	// a TAR file is read by name, which compressed data do not allow: it is unpacked to
	// the disk, as far as the limit goes
	private static Upload unpack(String name, Path path, Path incoming, Limits limits) throws IOException {
		Path tar = Files.createTempFile(Files.createDirectories(incoming), "unpacked-", ".tar");
		try {
			try (InputStream in = new GZIPInputStream(Files.newInputStream(path), BUFFER);
					OutputStream out = Files.newOutputStream(tar)) {
				copy(name, in, out, limits.bytes() + (long) limits.files() * 2 * HEADER);
			}
			catch (java.io.EOFException | java.util.zip.ZipException ex) {
				throw UnusableUpload.because(name, UploadFault.CANNOT_BE_UNPACKED);
			}
			byte[] start = start(tar);
			if (!TarArchiveInputStream.matches(start, start.length)) {
				throw UnusableUpload.because(name, UploadFault.NOT_AN_ARCHIVE);
			}
			return TarUpload.open(name, tar, limits, () -> Files.deleteIfExists(tar));
		}
		catch (IOException | RuntimeException ex) {
			Files.deleteIfExists(tar);
			throw ex;
		}
	}

	private static void copy(String name, InputStream in, OutputStream out, long most) throws IOException {
		byte[] buffer = new byte[BUFFER];
		long copied = 0;
		int count = in.read(buffer);
		while (count >= 0) {
			copied += count;
			if (copied > most) {
				throw UnusableUpload.because(name, UploadFault.TOO_MANY_BYTES_IN_ALL, most >> 20);
			}
			out.write(buffer, 0, count);
			count = in.read(buffer);
		}
	}

	private static byte[] start(Path path) throws IOException {
		try (InputStream in = Files.newInputStream(path)) {
			return in.readNBytes(HEADER);
		}
	}

	/**
	 * How much is taken.
	 *
	 * @param files the most files of an archive
	 * @param bytes the most bytes of all files together, unpacked
	 */
	public record Limits(int files, long bytes) {

	}

}
