package io.veridical.session;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * The very words a rater agrees to.
 *
 * @param paragraphs the text
 * @param agreement the sentence beside the box to tick
 */
record ConsentText(List<String> paragraphs, String agreement) {

	/**
	 * SHA-256 of the words in UTF-8, paragraphs and agreement parted by empty lines.
	 */
	String sha256() {
		String words = String.join("\n\n", this.paragraphs) + "\n\n" + this.agreement;
		try {
			byte[] digest = MessageDigest.getInstance("SHA-256").digest(words.getBytes(StandardCharsets.UTF_8));
			return HexFormat.of().formatHex(digest);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java platform has SHA-256", ex);
		}
	}

}
