package io.veridical.scoring;

import java.util.UUID;

import io.veridical.statistics.Estimate;
import io.veridical.statistics.Interval;
import org.jspecify.annotations.Nullable;

/**
 * Two conditions compared.
 *
 * @param difference the score of a less the score of b, with its standard error and
 * interval by Student's t; null if one of them has a single rater, or nothing says how
 * sure it is
 * @param p of that test, two-sided
 * @param holmP the same after Holm's correction for all pairs of the campaign
 * @param tukey the simultaneous interval of Tukey's honestly significant difference; null
 * where there is no analysis of variance
 * @param tukeyP its p, corrected for all pairs by construction
 * @param pairing how raters who judged both enter the test of the difference
 * @param both how many raters judged both
 */
public record PairOfConditions(UUID a, String modelA, UUID b, String modelB, @Nullable Estimate difference,
		@Nullable Double p, @Nullable Double holmP, @Nullable Interval tukey, @Nullable Double tukeyP, Pairing pairing,
		int both) {

	/** The share of equal pairs that may be called different. */
	public static final double ALPHA = .05;

	/**
	 * @return whether they differ after Holm's correction
	 */
	public boolean differ() {
		return this.holmP != null && this.holmP < ALPHA;
	}

	PairOfConditions corrected(double holmP) {
		return new PairOfConditions(this.a, this.modelA, this.b, this.modelB, this.difference, this.p, holmP,
				this.tukey, this.tukeyP, this.pairing, this.both);
	}

}
