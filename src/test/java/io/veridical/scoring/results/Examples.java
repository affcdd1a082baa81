package io.veridical.scoring.results;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

import io.veridical.campaign.HypeInfinity;
import io.veridical.campaign.HypeTime;
import io.veridical.campaign.Protocol;
import io.veridical.psychophysics.ErrorCounts;
import io.veridical.psychophysics.SignalDetection;
import io.veridical.scoring.AgainstChance;
import io.veridical.scoring.Anova;
import io.veridical.scoring.Behind;
import io.veridical.scoring.CampaignScores;
import io.veridical.scoring.Comparisons;
import io.veridical.scoring.ConditionScore;
import io.veridical.scoring.Decile;
import io.veridical.scoring.FittedScore;
import io.veridical.scoring.HumanVsMetric;
import io.veridical.scoring.ImageErrors;
import io.veridical.scoring.ImageUse;
import io.veridical.scoring.Intervals;
import io.veridical.scoring.Limits;
import io.veridical.scoring.PairOfConditions;
import io.veridical.scoring.Pairing;
import io.veridical.scoring.PsychometricCurve;
import io.veridical.scoring.RankInterval;
import io.veridical.scoring.ResponseTimes;
import io.veridical.scoring.Score;
import io.veridical.scoring.Snapshot;
import io.veridical.scoring.ScoreIntervals;
import io.veridical.scoring.ScoreVariant;
import io.veridical.scoring.TimedSummary;
import io.veridical.scoring.ledger.Rule;
import io.veridical.statistics.Estimate;
import io.veridical.statistics.Interval;
import org.jspecify.annotations.Nullable;

/**
 * Results worth looking at: the scores of dgm-eval (science.md 9) with what a campaign
 * has besides.
 */
final class Examples {

	static final HypeInfinity PROTOCOL = HypeInfinity.hype2019();

	private Examples() {
	}

	/**
	 * The first two are not told apart, the third is below both, the fourth has nobody.
	 */
	static Results tied() {
		return of(PROTOCOL,
				List.of(condition("LSGM-ODE", 27, 43.7, 41.8, 45.6), condition("PFGMPP", 26, 43.6, 41.5, 45.7),
						condition("WGAN-GP <&>", 26, 17.0, 14.7, 19.4),
						nobody("A model with quite a long name, psi 0.7")),
				new Comparisons(new Anova(214.37, 2, 76, 1e-16),
						List.of(pair("LSGM-ODE", "PFGMPP", .1, -2.7, 2.9, .95),
								pair("WGAN-GP <&>", "LSGM-ODE", -26.7, -29.8, -23.6, .0001),
								pair("PFGMPP", "WGAN-GP <&>", 26.6, 23.4, 29.7, .0001)),
						List.of(rank("LSGM-ODE", 1, 2), rank("PFGMPP", 1, 2), rank("WGAN-GP <&>", 3, 3)),
						List.of(chance("LSGM-ODE", AgainstChance.Verdict.BELOW)), 5, true, 42));
	}

	static Results unique() {
		return unique(30, 1);
	}

	/** The second of two models, which differ, has so many raters. */
	static Results unique(int raters, int worstRank) {
		return of(PROTOCOL, List.of(condition("A", 30, 40, 38, 42), condition("B", raters, 20, 18, 22)),
				new Comparisons(null, List.of(pair("A", "B", 20, 17, 23, .0001)),
						List.of(rank("A", 1, worstRank), rank("B", 2, 2)), List.of(), 5, true, 42));
	}

	/** Two models with one score. */
	static Results level() {
		return of(PROTOCOL, List.of(condition("GAN-1", 30, 40.04, 38, 42), condition("B", 30, 40, 37, 43)),
				new Comparisons(null, List.of(pair("GAN-1", "B", .04, -3, 3, .9)),
						List.of(rank("GAN-1", 1, 2), rank("B", 1, 2)), List.of(), 5, true, 42));
	}

	/** Raters judged both of the first two models, some of them the third too. */
	static Results shared() {
		return of(PROTOCOL,
				List.of(condition("A", 12, 40, 38, 42), condition("B", 12, 30, 28, 32), condition("C", 12, 20, 18, 22)),
				new Comparisons(null,
						List.of(pair("A", "B", 10, 8, 12, .001, Pairing.PAIRED, 12),
								pair("A", "C", 20, 18, 22, .001, Pairing.PARTLY, 6),
								pair("B", "C", 10, 8, 12, .001, Pairing.PARTLY, 6)),
						List.of(rank("A", 1, 1), rank("B", 2, 2), rank("C", 3, 3)), List.of(), 5, true, 42));
	}

	/** Two models of one rater each. */
	static Results singles() {
		ConditionScore one = oneRater().scores().conditions().get(0);
		return of(PROTOCOL,
				List.of(one, new ConditionScore(id("B"), "B", "HYPE_infinity", "hype-2019", 43, one.score())),
				new Comparisons(null,
						List.of(new PairOfConditions(id("A"), "A", id("B"), "B", null, null, null, null, null,
								Pairing.APART, 0)),
						List.of(rank("A", 1, 2), rank("B", 1, 2)), List.of(), 5, false, 42));
	}

	static Results chance(AgainstChance.Verdict verdict) {
		return of(PROTOCOL, List.of(condition("A", 30, 49.5, 47.2, 51.8)),
				new Comparisons(null, List.of(), List.of(rank("A", 1, 1)), List.of(chance("A", verdict)), 5, true, 42));
	}

	static Results oneRater() {
		Score score = new Score(1, 100, 55, 54, 56, new SignalDetection(-.25, -.02), null, null, ScoreIntervals.NONE);
		return of(PROTOCOL, List.of(new ConditionScore(id("A"), "A", "HYPE_infinity", "hype-2019", 42, score)),
				Comparisons.NONE);
	}

	static Results nobodyYet() {
		return of(PROTOCOL, List.of(nobody("A")), Comparisons.NONE);
	}

	/** One model scored, of the other every session excluded. */
	static Results excluded() {
		return of(PROTOCOL, List.of(condition("A", 30, 49.5, 47.2, 51.8), excluded("B", 3)), Comparisons.NONE);
	}

	static Results allExcluded() {
		return of(PROTOCOL, List.of(excluded("A", 2)), Comparisons.NONE);
	}

	private static ConditionScore excluded(String model, int sessions) {
		return new ConditionScore(id(model), model, "HYPE_infinity", "hype-2019", 42, null, null, sessions);
	}

	static Results timed(String preset) {
		HypeTime protocol = HypeTime.usual(preset);
		return of(protocol,
				List.of(timed("StyleGAN", preset, 441.1, 363.3, 520), timed("BEGAN", preset, 105, 100, 110)),
				new Comparisons(null, List.of(pair("StyleGAN", "BEGAN", 336.1, 260, 410, .001)),
						List.of(rank("StyleGAN", 1, 1), rank("BEGAN", 2, 2)), List.of(), 5, false, 42));
	}

	/** Half of the raters of its only model may have guessed. */
	static Results guessed() {
		return of(HypeTime.hype75(), List.of(summed("StyleGAN", 441.1, FittedScore.Bound.AT_LEAST, 6)),
				Comparisons.NONE);
	}

	/** Two models that differ, of which some raters lie beyond the exposures. */
	static Results censored(FittedScore.Bound first, FittedScore.Bound second) {
		return of(HypeTime.hype75(), List.of(summed("StyleGAN", 441.1, first, 0), summed("BEGAN", 105, second, 0)),
				new Comparisons(null, List.of(pair("StyleGAN", "BEGAN", 336.1, 260, 410, .001)),
						List.of(rank("StyleGAN", 1, 1), rank("BEGAN", 2, 2)), List.of(), 5, false, 42));
	}

	private static ConditionScore summed(String model, double value, FittedScore.Bound bound, int guessing) {
		ConditionScore timed = timed(model, "hype-75", value, value - 80, value + 80);
		FittedScore fit = new FittedScore(12, value, bound, 430, 0, 2, 100, 1000, Intervals.NONE);
		TimedSummary summary = new TimedSummary(fit, fit, fit, new PsychometricCurve(
				List.of(new PsychometricCurve.Bin(400, 500, 450, 80, 44, .55, .44, .65, .56)),
				List.of(new PsychometricCurve.Point(400, .54, .5, .6), new PsychometricCurve.Point(500, .57, .5, .62))),
				guessing);
		return new ConditionScore(timed.conditionId(), timed.model(), timed.procedure(), timed.preset(), timed.seed(),
				timed.score(), summary);
	}

	static Results past() {
		Results run = tied();
		return new Results(new Study(new UUID(0, 7), "Past", "past", true, false, false, "closed"), run.snapshot());
	}

	private static Results of(Protocol protocol, List<ConditionScore> conditions, Comparisons comparisons) {
		CampaignScores scores = new CampaignScores(new UUID(0, 1), protocol, 42, 10_000, .95, conditions, comparisons);
		List<HumanVsMetric.Point> points = new ArrayList<>();
		for (ConditionScore condition : conditions) {
			if (condition.score() != null) {
				points.add(new HumanVsMetric.Point(condition.model(), condition.score().value(), 10 + points.size()));
			}
		}
		return new Results(new Study(new UUID(0, 1), "Faces & masks", "faces", false, false, false, "live"),
				new Snapshot("1", scores, conditions.stream().map(Examples::behind).toList(),
						List.of(new HumanVsMetric("FID", -.609, .2, .242, points))));
	}

	private static ConditionScore condition(String model, int raters, double value, double lower, double upper) {
		return new ConditionScore(id(model), model, "HYPE_infinity", "hype-2019", 42,
				score(raters, value, lower, upper, null));
	}

	private static ConditionScore timed(String model, String preset, double value, double lower, double upper) {
		return new ConditionScore(id(model), model, "HYPE_time", preset, 42,
				score(12, value, lower, upper, new Limits(0, (value > 400) ? 2 : 0)));
	}

	private static ConditionScore nobody(String model) {
		return new ConditionScore(id(model), model, "HYPE_infinity", "hype-2019", 42, null);
	}

	private static Score score(int raters, double value, double lower, double upper, @Nullable Limits limits) {
		Estimate main = new Estimate(value, 1, new Interval(lower, upper, .95));
		Estimate over = new Estimate(value, .8, new Interval(lower + .5, upper - .5, .95));
		Intervals intervals = new Intervals(over, over, (limits == null) ? main : null, (limits == null) ? main : null);
		return new Score(raters, 200 * raters, value, 45.6, 41.7, new SignalDetection(.32, .05), over, limits,
				new ScoreIntervals(intervals, Intervals.NONE, Intervals.NONE, Intervals.NONE, Intervals.NONE));
	}

	private static Behind behind(ConditionScore condition) {
		Score score = condition.score();
		if (score == null) {
			return new Behind(condition.conditionId(), condition.model(), List.of(), false, List.of(), List.of(),
					List.of(), List.of(), null, null, null, null, null, List.of());
		}
		List<Decile> deciles = IntStream.rangeClosed(1, 10)
			.mapToObj((tenth) -> new Decile(tenth, new ErrorCounts(100, 25 - 2 * tenth, 100, 40), 30.0,
					new Interval(25, 35, .95)))
			.toList();
		List<ImageErrors> named = List.of(new ImageErrors("fake_017.png", null, null, null, 10, 9));
		List<ImageErrors> pictured = List.of(new ImageErrors("0a1b", "a.png", new UUID(0, 5), 3, 12, 11));
		return new Behind(condition.conditionId(), condition.model(), deciles, false, pictured, named, pictured,
				IntStream.range(0, score.raters()).mapToObj((i) -> score.value() - 5 + i % 10).toList(), .12, 100,
				new ResponseTimes(new ResponseTimes.Spread(5400, 420, 800, 1100, 1600, 3900), List.of()),
				new ImageUse(5000, 50, 2700, 60), new ImageUse(null, 50, 2700, 60),
				List.of(new ScoreVariant(Rule.DECLARED, score), new ScoreVariant(Rule.EVERYTHING,
						score(score.raters() + 3, score.value() + 1, score.value() - 1, score.value() + 3, null))));
	}

	private static PairOfConditions pair(String a, String b, double difference, double lower, double upper, double p) {
		return pair(a, b, difference, lower, upper, p, Pairing.APART, 0);
	}

	private static PairOfConditions pair(String a, String b, double difference, double lower, double upper, double p,
			Pairing pairing, int both) {
		return new PairOfConditions(id(a), a, id(b), b, new Estimate(difference, 1.4, new Interval(lower, upper, .95)),
				p, p, new Interval(lower - .5, upper + .5, .95), p, pairing, both);
	}

	private static RankInterval rank(String model, int best, int worst) {
		return new RankInterval(id(model), model, best, worst);
	}

	private static AgainstChance chance(String model, AgainstChance.Verdict verdict) {
		return new AgainstChance(id(model), model, .012, .0001, new Interval(47.5, 51.5, .9), verdict);
	}

	static UUID id(String model) {
		return new UUID(0, model.hashCode());
	}

}
