package io.veridical.scoring.results;

import java.util.Objects;

import io.veridical.scoring.ConditionScore;
import io.veridical.scoring.FittedScore;
import io.veridical.scoring.TimedSummary;
import io.veridical.statistics.Estimate;
import org.jspecify.annotations.Nullable;

/**
 * What a model's raters need to see it, as three ways of reading the same trials have it.
 *
 * @param guessing how many raters may have guessed
 */
public record Fits(String model, Fit published, Fit weibull, Fit signalDetection, int guessing) {

	static Fits of(ConditionScore condition) {
		TimedSummary timed = Objects.requireNonNull(condition.timed());
		return new Fits(condition.model(), Fit.of(timed.published()), Fit.of(timed.weibull()),
				Fit.of(timed.signalDetection()), timed.guessing());
	}

	/**
	 * One of them in figures.
	 *
	 * @param millis with the sign of a bound where it is one; null if it is not defined
	 * @param interval over raters; null with a single one
	 * @param beyond how many raters lie beyond the ends; empty if none do
	 */
	public record Fit(@Nullable String millis, @Nullable String interval, String beyond) {

		static Fit of(@Nullable FittedScore fitted) {
			return (fitted == null) ? new Fit(null, null, "")
					: new Fit(fitted.text(), interval(fitted), String.join(", ", fitted.beyond()));
		}

		/** All raters beyond the ends leave no spread, which is not certainty. */
		private static @Nullable String interval(FittedScore fitted) {
			Estimate main = fitted.intervals().main();
			return (main != null && main.interval().width() > 0) ? Figures.interval(main, fitted.bound()) : null;
		}

	}

}
