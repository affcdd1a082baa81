package io.veridical.scoring;

import java.util.Locale;
import java.util.UUID;

import io.veridical.statistics.Equivalence;
import io.veridical.statistics.Estimate;
import io.veridical.statistics.Interval;
import org.jspecify.annotations.Nullable;

/**
 * One condition against guessing, by two one-sided tests (Schuirmann 1987) over raters,
 * and over images where they have names. That no difference from chance is found is not
 * yet that there is none.
 *
 * @param p of the test that it lies within the margin of 50 %
 * @param differsP of the test that it is not 50 %, two-sided
 * @param interval at 90 %, whose lying within the margin is the same as p below 5 %
 */
public record AgainstChance(UUID conditionId, String model, double p, double differsP, Interval interval,
		Verdict verdict) {

	private static final double CHANCE = 50;

	private static final double ALPHA = .05;

	/**
	 * @param score in percent
	 * @param margin in points
	 * @return null with fewer than two raters
	 */
	static @Nullable AgainstChance of(Design.Named condition, Score score, double margin) {
		Intervals intervals = score.intervals().value();
		Estimate known = (intervals.corrected() != null) ? intervals.corrected() : intervals.raters();
		if (known == null) {
			return null;
		}
		Equivalence tests = Equivalence.of(score.value(), Math.max(known.standardError(), score.independentError()),
				score.raters() - 1, CHANCE, margin, ALPHA);
		return new AgainstChance(condition.id(), condition.model(), tests.p(), tests.differsP(), tests.interval(),
				verdict(score.value(), tests));
	}

	private static Verdict verdict(double value, Equivalence tests) {
		if (tests.p() < ALPHA) {
			return Verdict.INDISTINGUISHABLE;
		}
		if (tests.differsP() < ALPHA) {
			return (value < CHANCE) ? Verdict.BELOW : Verdict.ABOVE;
		}
		return Verdict.OPEN;
	}

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
