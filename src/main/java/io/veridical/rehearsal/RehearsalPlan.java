package io.veridical.rehearsal;

import java.util.List;

import io.veridical.simulation.RaterKind;

/**
 * What a rehearsal assumes of raters and images.
 *
 * @param raters of each condition
 * @param qualities how real the images of each condition are, in its order: percent of
 * errors without a time limit, milliseconds with one
 * @param badPercent how many in a hundred raters do not do what was asked
 * @param kinds of those, in equal parts; empty only if there are none
 * @param seed from which everything is drawn
 */
record RehearsalPlan(int raters, List<Double> qualities, int badPercent, List<RaterKind> kinds, long seed) {

	static final int MOST_RATERS = 500;

	static final int MOST_BAD = 90;

	RehearsalPlan {
		qualities = List.copyOf(qualities);
		kinds = List.copyOf(kinds);
		if (raters < 1 || raters > MOST_RATERS) {
			throw new IllegalArgumentException("raters is %d; it must be from 1 to %d".formatted(raters, MOST_RATERS));
		}
		if (badPercent < 0 || badPercent > MOST_BAD) {
			throw new IllegalArgumentException(
					"badPercent is %d; it must be from 0 to %d".formatted(badPercent, MOST_BAD));
		}
		if (badPercent > 0 && kinds.isEmpty()) {
			throw new IllegalArgumentException("kinds is empty; %d %% bad raters need one".formatted(badPercent));
		}
	}

	/** How many raters there are in all conditions together. */
	int total() {
		return this.raters * this.qualities.size();
	}

}
