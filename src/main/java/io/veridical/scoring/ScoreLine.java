package io.veridical.scoring;

import java.util.Locale;
import java.util.function.Function;

import io.veridical.statistics.Estimate;
import org.jspecify.annotations.Nullable;

/**
 * A condition's score in figures as people read them: percentages and milliseconds to one
 * decimal, sensitivity and bias to two. What is not known is null.
 *
 * @param atLimits how many raters lie at the shortest and at the longest exposure
 */
public record ScoreLine(String model, int raters, @Nullable String score, @Nullable String interval,
		@Nullable String fakesError, @Nullable String realsError, @Nullable String dPrime, @Nullable String criterion,
		@Nullable String atLimits) {

	static ScoreLine of(ConditionScore condition) {
		Score score = condition.score();
		return new ScoreLine(condition.model(), condition.raters(), of(score, (known) -> tenths(known.value())),
				of((score != null) ? score.uncertainty() : null, ScoreLine::interval),
				of(score, (known) -> tenths(known.fakesError())), of(score, (known) -> tenths(known.realsError())),
				of(score, (known) -> deviations(known.signal().dPrime())),
				of(score, (known) -> deviations(known.signal().criterion())),
				of((score != null) ? score.limits() : null,
						(limits) -> "%d / %d".formatted(limits.atShortest(), limits.atLongest())));
	}

	private static <T> @Nullable String of(@Nullable T value, Function<T, String> format) {
		return (value != null) ? format.apply(value) : null;
	}

	private static String interval(Estimate estimate) {
		return "[%s, %s]".formatted(tenths(estimate.interval().lower()), tenths(estimate.interval().upper()));
	}

	private static String tenths(double value) {
		return String.format(Locale.ROOT, "%.1f", value);
	}

	private static String deviations(double value) {
		String figures = String.format(Locale.ROOT, "%.2f", Math.abs(value));
		return (value < 0 && !figures.equals("0.00")) ? "\u2212" + figures : figures;
	}

}
