package io.veridical.account;

import java.util.List;

import com.nulabinc.zxcvbn.Zxcvbn;

/**
 * Tells passwords that are guessed early, common ones and those made of a person's name,
 * from others.
 */
final class Strength {

	/** On a scale of 0 to 4: below, fewer than a million guesses find it. */
	private static final int LEAST = 2;

	private static final Zxcvbn ESTIMATE = new Zxcvbn();

	private Strength() {
	}

	/**
	 * Whether a password is among the first that are tried.
	 * @param name what its owner signs in with
	 */
	static boolean isGuessed(String password, String name) {
		return ESTIMATE.measure(password, List.of(name, "veridical")).getScore() < LEAST;
	}

}
