package io.veridical.scoring.results;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import io.veridical.scoring.Behind;
import io.veridical.scoring.CampaignScores;
import io.veridical.scoring.ConditionScore;
import io.veridical.scoring.FittedScore;
import io.veridical.scoring.FittedScore.Bound;
import io.veridical.scoring.HumanVsMetric;
import io.veridical.scoring.Intervals.Question;
import io.veridical.scoring.RankInterval;
import io.veridical.scoring.Score;
import io.veridical.scoring.Snapshot;
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
 * @param snapshot its scores and what goes with them
 * @param sampled where the fakes of its conditions were drawn from, as far as known
 */
public record Results(Study study, Snapshot snapshot, List<SampledCondition> sampled) {

	public Results {
		sampled = List.copyOf(sampled);
	}

	/**
	 * Results of images that were not sampled here.
	 */
	Results(Study study, Snapshot snapshot) {
		this(study, snapshot, List.of());
	}

	/** The scores of its conditions. */
	public CampaignScores scores() {
		return this.snapshot.scores();
	}

	/** What lies behind each score. */
	public List<Behind> behind() {
		return this.snapshot.behind();
	}

	/** Automated metrics that the researcher gave. */
	public List<HumanVsMetric> metrics() {
		return this.snapshot.metrics();
	}

	ResultsState state() {
		return ResultsState.of(this.study, this.snapshot.version());
	}

	Unit unit() {
		return scores().unit();
	}

	/** The end of the message codes that speak of what is counted. */
	public String unitText() {
		return unit().text();
	}

	/**
	 * @return the conditions, the highest score first, those without one last
	 */
	List<ConditionScore> ranked() {
		return scores().conditions().stream().sorted(Comparator.comparingDouble((ConditionScore condition) -> {
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
		return scores().comparisons()
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
		return behind().stream().filter((each) -> each.conditionId().equals(conditionId)).findFirst().orElse(null);
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

	/** What the score of a condition is to the true mean. */
	static Bound bound(ConditionScore condition) {
		FittedScore leading = leading(condition);
		return (leading != null) ? leading.bound() : Bound.EXACT;
	}

	/**
	 * @param prefix of the message
	 * @return why there is no analysis of variance, as a message code
	 */
	String untestedAnova(String prefix) {
		return prefix + (scored().stream().allMatch((condition) -> condition.raters() == 1) ? "single" : "untested");
	}

	/** Whether raters may still add to it. */
	public boolean moving() {
		return this.study.moving();
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
		return List.of(plot.drawn(this, Shape.WIDE), plot.drawn(this, Shape.NARROW));
	}

}
