package io.veridical.pool.intake;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The SHA-256 that a sender says its file has, in the field {@code Content-Digest} (RFC
 * 9530).
 */
record ContentDigest(byte[] sha256) {

	private static final Pattern FIELD = Pattern.compile("(?:^|,)\\s*sha-256=:([A-Za-z0-9+/]{43}=):");

	/**
	 * Reads the field.
	 * @throws BrokenUpload if it is missing or has no SHA-256
	 */
	static ContentDigest of(String field) {
		Matcher matcher = FIELD.matcher(field);
		if (!matcher.find()) {
			throw new BrokenUpload(
					"The header Content-Digest is missing or has no SHA-256; send Content-Digest: sha-256=:BASE64: (RFC 9530)");
		}
		return new ContentDigest(Base64.getDecoder().decode(matcher.group(1)));
	}

	/**
	 * Checks what came.
	 * @throws BrokenUpload if it is not what was sent
	 */
	void check(byte[] file) {
		check(sha256Function().digest(file), file.length);
	}

	/**
	 * Checks what came.
	 * @param found its SHA-256
	 * @param bytes how many it has
	 * @throws BrokenUpload if it is not what was sent
	 */
	void check(byte[] found, long bytes) {
		if (!MessageDigest.isEqual(found, this.sha256)) {
			throw new BrokenUpload(
					"%d bytes came, and their SHA-256 is not the one of the header Content-Digest; send the file again"
						.formatted(bytes));
		}
	}

	static MessageDigest sha256Function() {
		try {
			return MessageDigest.getInstance("SHA-256");
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java platform has SHA-256", ex);
		}
	}

}
