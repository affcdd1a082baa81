package io.veridical.export;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

import io.veridical.scoring.FittedScore;
import io.veridical.scoring.TimedSummary;
import io.veridical.statistics.Estimate;
import io.veridical.statistics.Interval;
import org.jspecify.annotations.Nullable;

/**
 * What the table of scores says of trials of a limited time beside the score itself:
 * other ways to read the same trials, and where a mean is only a bound.
 */
final class TimedScoreColumns {

	static final List<Column<ScoreRow>> ALL = Stream.of(List.of(column("bound", "text",
			"HYPE_time: what the score is to the true mean: `exact`; `at_least` or `at_most` where raters lie"
					+ " beyond the longest or the shortest exposure, with which they enter; `open` where beyond both.",
			(timed) -> score(timed).bound().text()),
			column("median", "milliseconds",
					"HYPE_time: the median over raters. Known exactly while fewer than half of them lie beyond an end.",
					(timed) -> score(timed).median())),
			fit("weibull", "a Weibull fit to the exposures achieved", TimedSummary::weibull),
			fit("signal_detection",
					"a signal-detection fit to the exposures achieved (a preference for one answer does not move it)",
					TimedSummary::signalDetection),
			List.of(column("may_guess", "count",
					"HYPE_time: raters who were right so seldom that they may have guessed (Wilson's 95 % interval reaches"
							+ " 50 %): they look as if they needed long.",
					TimedSummary::guessing)))
		.flatMap(List::stream)
		.toList();

	private TimedScoreColumns() {
	}

	private static List<Column<ScoreRow>> fit(String name, String of, Function<TimedSummary, FittedScore> fit) {
		return List.of(column(name, "milliseconds",
				"HYPE_time: the mean over raters of the exposure at which they are right in 75 % of the trials that are no"
						+ " lapses, by %s, lapses learnt from all raters.".formatted(of),
				(timed) -> fit.apply(timed).millis()),
				column(name + "_bound", "text", "As `bound`, of that mean.",
						(timed) -> fit.apply(timed).bound().text()),
				column(name + "_ci_lower", "milliseconds",
						"Lower bound of its interval over raters (Student's t); only a bound where the mean is.",
						(timed) -> interval(fit.apply(timed), Interval::lower)),
				column(name + "_ci_upper", "milliseconds", "Upper bound of the same interval.",
						(timed) -> interval(fit.apply(timed), Interval::upper)));
	}

	private static FittedScore score(TimedSummary timed) {
		return (timed.published() != null) ? timed.published() : timed.signalDetection();
	}

	private static @Nullable Object interval(FittedScore score, Function<Interval, Double> end) {
		Estimate over = score.intervals().raters();
		return (over != null) ? end.apply(over.interval()) : null;
	}

	private static Column<ScoreRow> column(String name, String unit, String meaning,
			Function<TimedSummary, @Nullable Object> value) {
		return new Column<>(name, unit, meaning, (row) -> {
			TimedSummary timed = row.condition().timed();
			return (timed != null) ? value.apply(timed) : null;
		});
	}

}
