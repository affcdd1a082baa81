package io.veridical.campaign;

import java.time.Duration;
import java.time.Instant;

import io.veridical.campaign.UnusableDesign.Reason;
import io.veridical.statistics.Guessing;
import org.jspecify.annotations.Nullable;

/**
 * What a rater must reach in a qualification, on the real and on the fake images alike:
 * who calls everything fake is right about all fakes and qualifies for nothing (Zhou et
 * al., NeurIPS 2019, have 65 % of 50 and 50).
 *
 * @param percent of right answers on each half, {@value #LEAST} to 100
 * @param validDays how long a pass lasts from the session's end, in days of 24 hours, 1
 * to {@value #LONGEST}; null for good
 */
public record Passing(int percent, @Nullable Integer validDays) {

	static final int LEAST = 51;

	static final int LONGEST = 3650;

	public Passing {
		if (percent < LEAST || percent > 100) {
			throw new UnusableDesign(Reason.PASSING_PERCENT, percent);
		}
		if (validDays != null && (validDays < 1 || validDays > LONGEST)) {
			throw new UnusableDesign(Reason.PASSING_VALID_DAYS, validDays);
		}
	}

	/** The published threshold; the paper names no validity. */
	public static Passing hype2019() {
		return new Passing(65, null);
	}

	/** How many of so many images must be right. */
	public int needed(int images) {
		return (images * this.percent + 99) / 100;
	}

	/** Whether somebody with so many right answers has passed. */
	public boolean passes(int realsRight, int reals, int fakesRight, int fakes) {
		return realsRight >= needed(reals) && fakesRight >= needed(fakes);
	}

	/** When a pass of that moment ends; null if it never does. */
	public @Nullable Instant until(Instant passed) {
		return (this.validDays != null) ? passed.plus(Duration.ofDays(this.validDays)) : null;
	}

	/** The probability of passing by guessing, 0 to 1. */
	public double byGuessing(Protocol protocol) {
		return Guessing.passes(protocol.reals(), needed(protocol.reals()), protocol.fakes(), needed(protocol.fakes()));
	}

}
