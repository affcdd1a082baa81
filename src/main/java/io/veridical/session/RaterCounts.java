package io.veridical.session;

import java.util.UUID;

/**
 * One finished rater's answers, counted.
 */
public record RaterCounts(UUID conditionId, UUID raterId, int realsShown, int realsWrong, int fakesShown,
		int fakesWrong) {

	public RaterCounts {
		if (realsWrong < 0 || realsWrong > realsShown || fakesWrong < 0 || fakesWrong > fakesShown) {
			throw new IllegalArgumentException("Wrong answers cannot be fewer than 0 or more than those shown: "
					+ realsWrong + " of " + realsShown + " reals, " + fakesWrong + " of " + fakesShown + " fakes");
		}
	}

}
