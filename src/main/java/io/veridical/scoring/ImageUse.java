package io.veridical.scoring;

import org.jspecify.annotations.Nullable;

/**
 * What images were drawn from and how often they were used: few images used often are
 * learnt.
 *
 * @param pool how many could have been shown; null in a past study
 * @param distinct how many were shown
 * @param judgements how often, all together
 * @param most how often the one shown most
 */
public record ImageUse(@Nullable Integer pool, int distinct, int judgements, int most) {

	/**
	 * @return how often each of them was judged on average
	 */
	public double reuse() {
		return (this.distinct == 0) ? 0 : (double) this.judgements / this.distinct;
	}

}
