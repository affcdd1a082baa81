package io.veridical.scoring;

import java.util.Locale;
import java.util.UUID;

import io.veridical.statistics.Interval;

/**
 * One condition against guessing, by two one-sided tests (Schuirmann 1987) over raters.
 * That no difference from chance is found is not yet that there is none.
 *
 * @param p of the test that it lies within the margin of 50 %
 * @param differsP of the test that it is not 50 %, two-sided
 * @param interval at 90 %, whose lying within the margin is the same as p below 5 %
 */
public record AgainstChance(UUID conditionId, String model, double p, double differsP, Interval interval,
		Verdict verdict) {

	/**
	 * What the two tests say together.
	 */
	public enum Verdict {

		/** Within the margin of chance: people cannot tell. */
		INDISTINGUISHABLE,

		/** People can tell: wrong less often than by guessing. */
		BELOW,

		/** People are wrong more often than by guessing. */
		ABOVE,

		/** Neither is shown: more raters are needed. */
		OPEN;

		/** The end of the message codes that speak of it, and the word in files. */
		public String text() {
			return name().toLowerCase(Locale.ROOT);
		}

	}

}
