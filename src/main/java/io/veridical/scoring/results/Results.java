package io.veridical.scoring.results;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import io.veridical.scoring.Behind;
import io.veridical.scoring.CampaignScores;
import io.veridical.scoring.ConditionScore;
import io.veridical.scoring.FittedScore;
import io.veridical.scoring.HumanVsMetric;
import io.veridical.scoring.Intervals.Question;
import io.veridical.scoring.RankInterval;
import io.veridical.scoring.Score;
import io.veridical.scoring.TimedSummary;
import io.veridical.scoring.Unit;
import io.veridical.scoring.plot.Plot;
import io.veridical.scoring.plot.Shape;
import io.veridical.scoring.plot.Words;
import io.veridical.statistics.Estimate;
import org.jspecify.annotations.Nullable;

/**
 * Everything that the results of a campaign are made from, as of one moment.
 *
 * @param study whose results they are
 * @param scores of its conditions
 * @param behind what lies behind each score
 * @param metrics automated metrics that the researcher gave
 */
public record Results(Study study, CampaignScores scores, List<Behind> behind, List<HumanVsMetric> metrics) {

	public Results {
		behind = List.copyOf(behind);
		metrics = List.copyOf(metrics);
	}

	Unit unit() {
		return this.scores.unit();
	}

	/** The end of the message codes that speak of what is counted. */
	public String unitText() {
		return unit().text();
	}

	/**
	 * @return the conditions, the highest score first, those without one last
	 */
	List<ConditionScore> ranked() {
		return this.scores.conditions().stream().sorted(Comparator.comparingDouble((ConditionScore condition) -> {
			Score score = condition.score();
			return (score != null) ? -score.value() : Double.MAX_VALUE;
		})).toList();
	}

	/**
	 * @return the conditions that have a score, the highest first
	 */
	List<ConditionScore> scored() {
		return ranked().stream().filter((condition) -> condition.score() != null).toList();
	}

	@Nullable RankInterval rank(UUID conditionId) {
		return this.scores.comparisons()
			.ranks()
			.stream()
			.filter((rank) -> rank.conditionId().equals(conditionId))
			.findFirst()
			.orElse(null);
	}

	/**
	 * @return the ranks a condition may hold, as {@code 1} or {@code 1–2}; null if it has
	 * none, or is alone
	 */
	@Nullable String rankText(UUID conditionId) {
		RankInterval rank = rank(conditionId);
		if (rank == null || scored().size() < 2) {
			return null;
		}
		return (rank.best() == rank.worst()) ? String.valueOf(rank.best())
				: "%d\u2013%d".formatted(rank.best(), rank.worst());
	}

	@Nullable Behind behind(UUID conditionId) {
		return this.behind.stream().filter((each) -> each.conditionId().equals(conditionId)).findFirst().orElse(null);
	}

	static @Nullable Estimate main(ConditionScore condition) {
		Score score = condition.score();
		return (score != null) ? score.intervals().value().main() : null;
	}

	/** What the leading intervals answer, as message codes end. */
	public String question() {
		return scored().stream()
			.map(ConditionScore::score)
			.map((score) -> (score != null) ? score.intervals().value().question() : null)
			.filter(Objects::nonNull)
			.findFirst()
			.map(Question::text)
			.orElse("none");
	}

	/**
	 * @return what the score of a timed condition is read from; null without a limit of
	 * time
	 */
	static @Nullable FittedScore leading(ConditionScore condition) {
		TimedSummary timed = condition.timed();
		if (timed == null) {
			return null;
		}
		return (timed.published() != null) ? timed.published() : timed.signalDetection();
	}

	/** Whether raters may still add to it. */
	public boolean moving() {
		return this.study.status().equals("live");
	}

	public List<Words> finding() {
		return Finding.of(this);
	}

	public List<Leader> leaders() {
		return ranked().stream().map((condition) -> Leader.of(condition, this)).toList();
	}

	/**
	 * @return the leaderboard for wide and for narrow pages
	 */
	public List<Plot> leaderboard() {
		ResultPlot plot = new ScoresPlot();
		return List.of(plot.draw(this, Shape.WIDE), plot.draw(this, Shape.NARROW));
	}

}
