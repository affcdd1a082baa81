package io.veridical.scoring.results;

import java.util.UUID;

import io.veridical.scoring.ConditionScore;
import io.veridical.scoring.FittedScore.Bound;
import io.veridical.scoring.Intervals;
import io.veridical.scoring.Limits;
import io.veridical.scoring.Score;
import io.veridical.statistics.Interval;
import org.jspecify.annotations.Nullable;

/**
 * A condition's score in figures as people read them. What is not known is null.
 *
 * @param rank the ranks it may hold
 * @param interval the one to lead with
 * @param published the percentile bootstrap of the paper
 * @param raters other raters, these images
 * @param crossed other raters and images, product weights
 * @param corrected other raters and images, corrected
 * @param atLimits how many raters lie at the shortest and at the longest exposure
 * @param leftOut how many finished sessions are excluded where none counts; else null
 */
public record Leader(UUID conditionId, String model, @Nullable String rank, int ratersCount, int judgements,
		@Nullable String score, @Nullable String interval, @Nullable String published, @Nullable String raters,
		@Nullable String crossed, @Nullable String corrected, @Nullable String fakesError, @Nullable String realsError,
		@Nullable String dPrime, @Nullable String criterion, @Nullable String atLimits, @Nullable Integer leftOut) {

	static Leader of(ConditionScore condition, Results results) {
		Score score = condition.score();
		String rank = results.rankText(condition.conditionId());
		if (score == null) {
			return new Leader(condition.conditionId(), condition.model(), rank, 0, 0, null, null, null, null, null,
					null, null, null, null, null, null, condition.allExcluded() ? condition.excluded() : null);
		}
		Intervals intervals = score.intervals().value();
		Limits limits = score.limits();
		Bound bound = Results.bound(condition);
		return new Leader(condition.conditionId(), condition.model(), rank, score.raters(), score.judgements(),
				bound.sign() + Figures.tenths(score.value()), Figures.interval(intervals.main(), bound),
				Figures.interval(intervals.published(), bound), Figures.interval(intervals.raters(), bound),
				Figures.interval(intervals.crossed(), bound), Figures.interval(intervals.corrected(), bound),
				Figures.tenths(score.fakesError()), Figures.tenths(score.realsError()),
				Figures.hundredths(score.signal().dPrime()), Figures.hundredths(score.signal().criterion()),
				(limits != null) ? "%d / %d".formatted(limits.atShortest(), limits.atLongest()) : null, null);
	}

	/** An interval whose mean is only a bound ends in one on that side. */
	static String interval(ConditionScore condition, Interval interval) {
		return Figures.interval(interval, Results.bound(condition));
	}

}
