package io.veridical.scoring;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import io.veridical.campaign.HypeTime;
import io.veridical.scoring.ledger.Ledger;
import io.veridical.session.JudgedTrials;
import org.jspecify.annotations.Nullable;

/**
 * One campaign's judgements and what has been made of them so far. Whoever asks gets
 * figures of the judgements as they stand, and only what changed since the last time is
 * read and computed again; two who ask at once wait for one computation.
 */
final class CampaignBook {

	private static final long NEVER = -1;

	private final Design design;

	private final double margin;

	private final Ledger ledger;

	private final CampaignScorer scorer;

	private final ConditionResult[] results;

	private final long[] scoredAt;

	private final Behind[] behind;

	private final long[] seenAt;

	private @Nullable CampaignScores scores;

	// asked for while somebody else may be computing
	private volatile long size;

	CampaignBook(Design design, RaterFits fits, double margin) {
		this.design = design;
		this.margin = margin;
		int conditions = design.conditions().size();
		this.ledger = new Ledger(design.campaignId(), design.protocol(),
				design.conditions().stream().map(Design.Named::id).toList());
		this.scorer = (design.protocol() instanceof HypeTime timed) ? new TimedScorer(design, timed, this.ledger, fits)
				: new UntimedScorer(design, this.ledger);
		this.results = new ConditionResult[conditions];
		this.behind = new Behind[conditions];
		this.scoredAt = never(conditions);
		this.seenAt = never(conditions);
	}

	private static long[] never(int conditions) {
		long[] never = new long[conditions];
		Arrays.fill(never, NEVER);
		return never;
	}

	boolean isOf(Design design) {
		return this.design.equals(design);
	}

	/**
	 * @return how many judgements it keeps in memory
	 */
	long size() {
		return this.size;
	}

	/**
	 * @return what is another text whenever judgements or metrics are
	 */
	synchronized String version(JudgedTrials source, List<MetricValue> metrics) {
		refresh(source);
		return version(metrics);
	}

	private String version(List<MetricValue> metrics) {
		return "%x-%x".formatted(this.ledger.version(), metrics.hashCode());
	}

	synchronized Snapshot snapshot(JudgedTrials source, Pictures pictures, List<MetricValue> metrics) {
		refresh(source);
		CampaignScores scores = scores();
		return new Snapshot(version(metrics), scores, behind(pictures), HumanVsMetric.of(scores, metrics));
	}

	synchronized CampaignScores scores(JudgedTrials source) {
		refresh(source);
		return scores();
	}

	private List<Behind> behind(Pictures pictures) {
		for (int condition = 0; condition < this.behind.length; condition++) {
			if (this.seenAt[condition] != this.ledger.seen(condition)) {
				this.behind[condition] = new BehindCondition(this.design, this.ledger, condition, this.scorer, pictures)
					.of(this.results[condition]);
				this.seenAt[condition] = this.ledger.seen(condition);
			}
		}
		return List.of(this.behind);
	}

	synchronized List<RaterValue> raterValues(JudgedTrials source) {
		refresh(source);
		scores();
		return IntStream.range(0, this.results.length).boxed().flatMap((i) -> {
			ConditionResult result = this.results[i];
			return IntStream.range(0, result.values().length)
				.mapToObj((rater) -> new RaterValue(this.design.conditions().get(i).id(), result.who().get(rater),
						result.values()[rater]));
		}).toList();
	}

	synchronized List<ConditionScatter> scatter(JudgedTrials source) {
		refresh(source);
		scores();
		return IntStream.range(0, this.results.length)
			.mapToObj((i) -> ConditionScatter.of(this.design.conditions().get(i), this.results[i]))
			.filter(Objects::nonNull)
			.toList();
	}

	private void refresh(JudgedTrials source) {
		this.ledger.refresh(source);
		this.size = this.ledger.size();
	}

	private CampaignScores scores() {
		Set<Integer> changed = changed();
		if (this.scores == null || !changed.isEmpty()) {
			List<ConditionResult> scored = this.scorer.score(changed);
			for (int condition : changed) {
				this.results[condition] = scored.get(condition);
				this.scoredAt[condition] = this.ledger.scored(condition);
			}
			this.scores = assemble();
		}
		return this.scores;
	}

	private Set<Integer> changed() {
		Set<Integer> changed = IntStream.range(0, this.scoredAt.length)
			.filter((condition) -> this.scoredAt[condition] != this.ledger.scored(condition))
			.boxed()
			.collect(Collectors.toSet());
		boolean all = !changed.isEmpty() && this.scorer.linked();
		return all ? IntStream.range(0, this.scoredAt.length).boxed().collect(Collectors.toSet()) : changed;
	}

	private CampaignScores assemble() {
		List<ConditionScore> conditions = IntStream.range(0, this.results.length).mapToObj(this::score).toList();
		return new CampaignScores(this.design.campaignId(), this.design.protocol(), this.design.seed(),
				RaterBootstrap.RESAMPLES, RaterBootstrap.LEVEL, conditions,
				new Comparing(this.design, List.of(this.results)).compare(this.margin,
						Unit.of(this.design.protocol()) == Unit.PERCENT, this.design.seed()));
	}

	private ConditionScore score(int condition) {
		Design.Named named = this.design.conditions().get(condition);
		return new ConditionScore(named.id(), named.model(), this.design.protocol().procedureName(),
				this.design.protocol().preset(), named.seed(), this.results[condition].score(),
				this.results[condition].timed(), this.ledger.excluded(condition));
	}

}
