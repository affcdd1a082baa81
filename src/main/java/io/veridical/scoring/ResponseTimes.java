package io.veridical.scoring;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * How long answers took, from the image's onset, in milliseconds.
 *
 * @param all of them
 * @param byAnswer reals judged right and wrong, then fakes judged right and wrong
 */
public record ResponseTimes(Spread all, List<ByAnswer> byAnswer) {

	public ResponseTimes {
		byAnswer = List.copyOf(byAnswer);
	}

	/**
	 * The response times of one truth and answer.
	 *
	 * @param spread null if there are none
	 */
	public record ByAnswer(boolean fake, boolean wrong, @Nullable Spread spread) {

	}

	/**
	 * The quantiles that a box with whiskers shows.
	 */
	public record Spread(int count, double p05, double p25, double median, double p75, double p95) {

	}

}
