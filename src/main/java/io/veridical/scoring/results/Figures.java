package io.veridical.scoring.results;

import java.util.Locale;

import io.veridical.scoring.FittedScore.Bound;
import io.veridical.statistics.Estimate;
import io.veridical.statistics.Interval;
import org.jspecify.annotations.Nullable;

/**
 * Numbers as people read them: percentages and milliseconds to one decimal, deviations
 * and coefficients to two, probabilities to three.
 */
final class Figures {

	private Figures() {
	}

	static String tenths(double value) {
		return signed(String.format(Locale.ROOT, "%.1f", Math.abs(value)), value);
	}

	static String hundredths(double value) {
		return signed(String.format(Locale.ROOT, "%.2f", Math.abs(value)), value);
	}

	static String thousandths(double value) {
		return signed(String.format(Locale.ROOT, "%.3f", Math.abs(value)), value);
	}

	static @Nullable String tenths(@Nullable Double value) {
		return (value != null) ? tenths(value.doubleValue()) : null;
	}

	static @Nullable String interval(@Nullable Estimate estimate) {
		return (estimate != null) ? interval(estimate.interval()) : null;
	}

	static String interval(Interval interval) {
		return "[%s, %s]".formatted(tenths(interval.lower()), tenths(interval.upper()));
	}

	/**
	 * @return the same of a figure that may be a bound: it ends in one on that side
	 */
	static String interval(Interval interval, Bound bound) {
		return "[%s%s, %s%s]".formatted(bound.mayBeLess() ? Bound.AT_MOST.sign() : "", tenths(interval.lower()),
				bound.mayBeMore() ? Bound.AT_LEAST.sign() : "", tenths(interval.upper()));
	}

	static @Nullable String interval(@Nullable Estimate estimate, Bound bound) {
		return (estimate != null) ? interval(estimate.interval(), bound) : null;
	}

	/**
	 * @return with its relation, such as {@code = 0.012} or {@code < 0.001}
	 */
	static String p(double p) {
		return (p < .0005) ? "< 0.001" : "= " + String.format(Locale.ROOT, "%.3f", p);
	}

	/**
	 * @return alone in a column, such as {@code 0.012} or {@code < 0.001}
	 */
	static @Nullable String pAlone(@Nullable Double p) {
		return (p != null) ? p(p).replace("= ", "") : null;
	}

	private static String signed(String figures, double value) {
		return (value < 0 && Double.parseDouble(figures) != 0) ? "\u2212" + figures : figures;
	}

}
