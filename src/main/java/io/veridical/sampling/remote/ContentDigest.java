package io.veridical.sampling.remote;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * The header {@code Content-Digest} of RFC 9530, by which both sides know that a body
 * arrived whole.
 */
final class ContentDigest {

	static final String HEADER = "Content-Digest";

	private static final Pattern SHA256 = Pattern.compile("(?:^|[,\\s])sha-256=:([A-Za-z0-9+/=]+):");

	private ContentDigest() {
	}

	static String of(byte[] sha256) {
		return "sha-256=:" + Base64.getEncoder().encodeToString(sha256) + ":";
	}

	/**
	 * Reads the SHA-256 from the header.
	 * @throws BrokenDelivery if it says none
	 */
	static byte[] sha256(@Nullable String header) {
		Matcher found = SHA256.matcher((header != null) ? header : "");
		if (found.find()) {
			try {
				return Base64.getDecoder().decode(found.group(1));
			}
			catch (IllegalArgumentException ex) {
				throw missing();
			}
		}
		throw missing();
	}

	private static BrokenDelivery missing() {
		return new BrokenDelivery("The header " + HEADER + " does not say the SHA-256 of the body. Send"
				+ " 'Content-Digest: sha-256=:…:' with its Base64, so that a body cut short is noticed.");
	}

	static MessageDigest digest() {
		try {
			return MessageDigest.getInstance("SHA-256");
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java platform has SHA-256", ex);
		}
	}

}
