package io.veridical.scoring;

import io.veridical.psychophysics.ErrorCounts;
import io.veridical.statistics.Interval;
import org.jspecify.annotations.Nullable;

/**
 * A tenth of the session, over all raters of a condition.
 *
 * @param number from 1 to 10
 * @param error the percentage of its judgements that are wrong; null if it has none
 * @param interval of the error, Wilson's: for these raters
 */
public record Decile(int number, ErrorCounts counts, @Nullable Double error, @Nullable Interval interval) {

	/** Wilson's interval of the percentage of fakes judged real; null without fakes. */
	public @Nullable Interval fakesInterval() {
		return (this.counts.fakesShown() > 0) ? Wilson.percent(this.counts.fakesWrong(), this.counts.fakesShown())
				: null;
	}

	/** The same of reals judged fake. */
	public @Nullable Interval realsInterval() {
		return (this.counts.realsShown() > 0) ? Wilson.percent(this.counts.realsWrong(), this.counts.realsShown())
				: null;
	}

	static Decile of(int number, ErrorCounts counts) {
		if (counts.judgements() == 0) {
			return new Decile(number, counts, null, null);
		}
		return new Decile(number, counts, counts.errorPercent(),
				Wilson.percent(counts.realsWrong() + counts.fakesWrong(), counts.judgements()));
	}

}
