package io.veridical.pool;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * Names the content of a pool: SHA-256 over the bytes of its images' pixel digests, in
 * order.
 */
final class PoolDigest {

	private PoolDigest() {
	}

	static String of(List<String> digests) {
		try {
			MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
			digests.forEach((digest) -> sha256.update(HexFormat.of().parseHex(digest)));
			return HexFormat.of().formatHex(sha256.digest());
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java platform has SHA-256", ex);
		}
	}

}
