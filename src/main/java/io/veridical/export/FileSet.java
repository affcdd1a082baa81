package io.veridical.export;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.jspecify.annotations.Nullable;

/**
 * Files that go into one ZIP, one after another, each with its length and SHA-256. Only
 * the end makes it a ZIP: whatever stops before is no archive.
 */
class FileSet {

	private static final int BYTES_AT_ONCE = 1 << 16;

	private final ZipOutputStream zip;

	private final String folder;

	private final LocalDateTime time;

	private final List<Member> members = new ArrayList<>();

	/**
	 * @param folder the one folder everything lies in
	 * @param time when the files were written, for all of them
	 */
	FileSet(OutputStream out, String folder, LocalDateTime time) {
		this.zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
		this.folder = folder;
		this.time = time;
	}

	void add(String path, String text) throws IOException {
		add(path, (out) -> {
			out.write(text.getBytes(StandardCharsets.UTF_8));
			return null;
		});
	}

	/** Add a file with rows, or without if its content says null. */
	void add(String path, Content content) throws IOException {
		ZipEntry entry = new ZipEntry(this.folder + "/" + path);
		entry.setTimeLocal(this.time);
		this.zip.putNextEntry(entry);
		DigestOutputStream digest = new DigestOutputStream(new Uncloseable(this.zip), sha256());
		OutputStream buffer = new BufferedOutputStream(digest, BYTES_AT_ONCE);
		Long rows = content.writeTo(buffer);
		buffer.flush();
		this.zip.closeEntry();
		this.members
			.add(new Member(path, entry.getSize(), HexFormat.of().formatHex(digest.getMessageDigest().digest()), rows));
	}

	/** What has been added so far. */
	List<Member> members() {
		return List.copyOf(this.members);
	}

	void end() throws IOException {
		this.zip.finish();
	}

	private static MessageDigest sha256() {
		try {
			return MessageDigest.getInstance("SHA-256");
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java has SHA-256", ex);
		}
	}

	/**
	 * Writes a file.
	 */
	@FunctionalInterface
	interface Content {

		/** Says how many rows the file has; null if it has none. */
		@Nullable Long writeTo(OutputStream out) throws IOException;

	}

	/**
	 * A file that was added.
	 *
	 * @param path below the folder
	 */
	record Member(String path, long bytes, String sha256, @Nullable Long rows) {

	}

	// writers close what they are given
	private static final class Uncloseable extends FilterOutputStream {

		Uncloseable(OutputStream out) {
			super(out);
		}

		@Override
		public void write(byte[] bytes, int offset, int length) throws IOException {
			this.out.write(bytes, offset, length);
		}

		@Override
		public void close() throws IOException {
			flush();
		}

	}

}
