package io.veridical.feature;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The folder that keeps extractors' ONNX files, each under its SHA-256. A file is there
 * whole or not at all.
 */
@Component
class ExtractorFiles {

	private final Path root;

	ExtractorFiles(@Value("${veridical.data-dir}") String dataDir) {
		this.root = Path.of(dataDir, "extractors").toAbsolutePath().normalize();
	}

	/**
	 * Returns where the file of an extractor lies.
	 * @throws UnusableExtractor if it is gone or no longer what its hash says
	 */
	Path verified(String sha256) {
		Path file = this.root.resolve(sha256 + ".onnx");
		if (!Files.isReadable(file)) {
			throw new UnusableExtractor("file-missing", file.getFileName());
		}
		MessageDigest digest = digest();
		try (OutputStream out = new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
			Files.copy(file, out);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Cannot read " + file, ex);
		}
		if (!HexFormat.of().formatHex(digest.digest()).equals(sha256)) {
			throw new UnusableExtractor("file-changed", file.getFileName());
		}
		return file;
	}

	/**
	 * Writes a file beside the kept ones, to be looked at and then kept or dropped.
	 */
	Draft draft(InputStream content) {
		try {
			Files.createDirectories(this.root);
			Path path = Files.createTempFile(this.root, "draft-", ".onnx");
			MessageDigest digest = digest();
			try (OutputStream out = new DigestOutputStream(Files.newOutputStream(path), digest)) {
				content.transferTo(out);
			}
			catch (IOException ex) {
				Files.deleteIfExists(path);
				throw ex;
			}
			return new Draft(path, HexFormat.of().formatHex(digest.digest()));
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Cannot write to " + this.root + "; is there space, and may it be written?",
					ex);
		}
	}

	private static MessageDigest digest() {
		try {
			return MessageDigest.getInstance("SHA-256");
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java platform has SHA-256", ex);
		}
	}

	/**
	 * A file that is not kept yet; closing drops it.
	 */
	final class Draft implements AutoCloseable {

		private final Path path;

		private final String sha256;

		private Draft(Path path, String sha256) {
			this.path = path;
			this.sha256 = sha256;
		}

		Path path() {
			return this.path;
		}

		String sha256() {
			return this.sha256;
		}

		/**
		 * Moves the file to its place.
		 */
		void keep() {
			Path place = ExtractorFiles.this.root.resolve(this.sha256 + ".onnx");
			try (FileChannel channel = FileChannel.open(this.path, StandardOpenOption.WRITE)) {
				channel.force(true);
				Files.move(this.path, place, StandardCopyOption.ATOMIC_MOVE);
			}
			catch (IOException ex) {
				throw new UncheckedIOException("Cannot keep " + place, ex);
			}
		}

		@Override
		public void close() {
			try {
				Files.deleteIfExists(this.path);
			}
			catch (IOException ex) {
				throw new UncheckedIOException("Cannot remove " + this.path, ex);
			}
		}

	}

}
