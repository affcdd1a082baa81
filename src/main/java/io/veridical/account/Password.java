package io.veridical.account;

import java.nio.charset.StandardCharsets;

/**
 * What a password must be: long enough to resist guessing, and no longer than bcrypt
 * reads.
 */
final class Password {

	static final int SHORTEST = 10;

	static final int LONGEST_BYTES = 72;

	private Password() {
	}

	/** Refuses a password that must not protect anything. */
	static void check(String password) {
		if (isTooShort(password)) {
			throw new UnusablePassword(
					"is too short: it has " + length(password) + " characters, " + SHORTEST + " are the least");
		}
		if (isTooLong(password)) {
			throw new UnusablePassword("is too long: " + LONGEST_BYTES + " bytes in UTF-8 are the most");
		}
	}

	static boolean isTooShort(String password) {
		return length(password) < SHORTEST;
	}

	static boolean isTooLong(String password) {
		return password.getBytes(StandardCharsets.UTF_8).length > LONGEST_BYTES;
	}

	private static int length(String password) {
		return password.codePointCount(0, password.length());
	}

}
