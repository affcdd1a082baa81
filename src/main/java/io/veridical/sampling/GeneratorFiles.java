package io.veridical.sampling;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;

import io.veridical.pool.StorageFull;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The folder that keeps generators' ONNX files, each under its SHA-256. A file is there
 * whole or not at all.
 */
@Component
public class GeneratorFiles {

	private static final String DRAFT = "draft-";

	private final Path root;

	public GeneratorFiles(@Value("${veridical.data-dir}") String dataDir) {
		this.root = Path.of(dataDir, "generators").toAbsolutePath().normalize();
	}

	/**
	 * Returns where the file of a generator lies.
	 */
	public Path of(String sha256) {
		return this.root.resolve(sha256 + ".onnx");
	}

	/**
	 * Returns where the file of a generator lies, after reading it all.
	 * @throws UnusableGenerator if it is gone or no longer what its hash says
	 */
	public Path verified(String sha256) {
		Path file = of(sha256);
		if (!Files.isReadable(file)) {
			throw new UnusableGenerator("file-missing", file.getFileName());
		}
		MessageDigest digest = sha256();
		try (OutputStream out = new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
			Files.copy(file, out);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Cannot read " + file, ex);
		}
		if (!HexFormat.of().formatHex(digest.digest()).equals(sha256)) {
			throw new UnusableGenerator("file-changed", file.getFileName());
		}
		return file;
	}

	private static MessageDigest sha256() {
		try {
			return MessageDigest.getInstance("SHA-256");
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java platform has SHA-256", ex);
		}
	}

	/**
	 * Removes drafts that an upload left when its process was killed.
	 * @param before drafts written before this instant are nobody's any more
	 */
	void sweep(Instant before) {
		if (!Files.isDirectory(this.root)) {
			return;
		}
		try (DirectoryStream<Path> drafts = Files.newDirectoryStream(this.root, DRAFT + "*")) {
			for (Path draft : drafts) {
				if (Files.getLastModifiedTime(draft).toInstant().isBefore(before)) {
					Files.deleteIfExists(draft);
				}
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Cannot tidy " + this.root, ex);
		}
	}

	/**
	 * Writes a file beside the kept ones, to be looked at and then kept or dropped.
	 */
	Draft draft(InputStream content) {
		try {
			Files.createDirectories(this.root);
			Path path = Files.createTempFile(this.root, DRAFT, ".onnx");
			MessageDigest digest = sha256();
			Draft draft = new Draft(path, digest);
			try (OutputStream out = new DigestOutputStream(Files.newOutputStream(path), digest)) {
				content.transferTo(out);
			}
			catch (IOException ex) {
				draft.close();
				throw ex;
			}
			return draft;
		}
		catch (IOException ex) {
			throw StorageFull.or("Cannot write to " + this.root + "; may it be written?", ex);
		}
	}

	/**
	 * A file that is not kept yet; closing drops it.
	 */
	final class Draft implements AutoCloseable {

		private final Path path;

		private final MessageDigest digest;

		private String sha256 = "";

		private Draft(Path path, MessageDigest digest) {
			this.path = path;
			this.digest = digest;
		}

		Path path() {
			return this.path;
		}

		String sha256() {
			if (this.sha256.isEmpty()) {
				this.sha256 = HexFormat.of().formatHex(this.digest.digest());
			}
			return this.sha256;
		}

		/**
		 * Moves the file to its place.
		 */
		void keep() {
			try (FileChannel channel = FileChannel.open(this.path, StandardOpenOption.WRITE)) {
				channel.force(true);
				Files.move(this.path, of(sha256()), StandardCopyOption.ATOMIC_MOVE);
			}
			catch (IOException ex) {
				throw StorageFull.or("Cannot keep " + of(sha256()), ex);
			}
		}

		/**
		 * Removes the kept file again.
		 */
		void forget() {
			delete(of(sha256()));
		}

		@Override
		public void close() {
			delete(this.path);
		}

		private void delete(Path file) {
			try {
				Files.deleteIfExists(file);
			}
			catch (IOException ex) {
				throw new UncheckedIOException("Cannot remove " + file, ex);
			}
		}

	}

}
