package io.veridical.worker;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import io.veridical.imaging.PngWriter;
import io.veridical.imaging.Raster;

/**
 * Packs images as PNG files named by their index. They are compressed already, so the
 * archive stores them as they are.
 */
final class ImageZip {

	private static final PngWriter WRITER = new PngWriter();

	private ImageZip() {
	}

	static byte[] of(int first, Iterable<Raster> images) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
			int k = first;
			for (Raster image : images) {
				byte[] file = WRITER.write(image);
				zip.putNextEntry(stored("%06d.png".formatted(k), file));
				zip.write(file);
				k++;
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Memory can always be written", ex);
		}
		return bytes.toByteArray();
	}

	private static ZipEntry stored(String name, byte[] file) {
		CRC32 crc = new CRC32();
		crc.update(file);
		ZipEntry entry = new ZipEntry(name);
		entry.setMethod(ZipEntry.STORED);
		entry.setSize(file.length);
		entry.setCrc(crc.getValue());
		return entry;
	}

	/**
	 * Returns the value of the header {@code Content-Digest} (RFC 9530).
	 */
	static String contentDigest(byte[] body) {
		try {
			byte[] digest = MessageDigest.getInstance("SHA-256").digest(body);
			return "sha-256=:" + Base64.getEncoder().encodeToString(digest) + ":";
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java platform has SHA-256", ex);
		}
	}

}
