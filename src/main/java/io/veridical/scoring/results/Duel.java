package io.veridical.scoring.results;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import io.veridical.scoring.ConditionScore;
import io.veridical.scoring.FittedScore.Bound;
import io.veridical.scoring.PairOfConditions;
import io.veridical.scoring.Pairing;
import io.veridical.scoring.Score;
import io.veridical.statistics.Estimate;
import io.veridical.statistics.Interval;
import org.jspecify.annotations.Nullable;

/**
 * Two models compared, the one with the higher score first.
 *
 * @param first the place of the higher one in the order of scores, from 0
 * @param second the place of the lower one
 * @param value the higher score less the lower
 * @param single the interval of the test that decides, of this pair alone; null if there
 * is none
 * @param tukey Tukey's simultaneous interval; null if there is none
 * @param differ whether they differ after Holm's correction
 * @param bound what the difference is to the true one, where a score is only a bound
 * @param pairing how raters who judged both enter the test
 * @param both how many raters judged both
 */
public record Duel(int first, int second, String higher, String lower, double value, @Nullable Interval single,
		@Nullable Interval tukey, @Nullable Double p, @Nullable Double pHolm, @Nullable Double pTukey, boolean differ,
		Bound bound, Pairing pairing, int both) {

	/**
	 * @return every two models that have a score, in the order of scores
	 */
	static List<Duel> all(Results results) {
		List<ConditionScore> scored = results.scored();
		Map<UUID, Integer> places = IntStream.range(0, scored.size())
			.boxed()
			.collect(Collectors.toMap((place) -> scored.get(place).conditionId(), (place) -> place));
		List<Duel> duels = new ArrayList<>();
		for (PairOfConditions pair : results.scores().comparisons().pairs()) {
			Integer a = places.get(pair.a());
			Integer b = places.get(pair.b());
			if (a != null && b != null) {
				duels.add((a < b) ? of(pair, a, b, 1, scored) : of(pair, b, a, -1, scored));
			}
		}
		duels.sort((one, other) -> (one.first != other.first) ? one.first - other.first : one.second - other.second);
		return duels;
	}

	private static Duel of(PairOfConditions pair, int first, int second, int sign, List<ConditionScore> scored) {
		Estimate difference = pair.difference();
		return new Duel(first, second, scored.get(first).model(), scored.get(second).model(),
				value(scored.get(first)) - value(scored.get(second)),
				turned((difference != null) ? difference.interval() : null, sign), turned(pair.tukey(), sign), pair.p(),
				pair.holmP(), pair.tukeyP(), pair.differ(),
				Results.bound(scored.get(first)).minus(Results.bound(scored.get(second))), pair.pairing(), pair.both());
	}

	private static double value(ConditionScore condition) {
		Score score = condition.score();
		return (score != null) ? score.value() : 0;
	}

	private static @Nullable Interval turned(@Nullable Interval interval, int sign) {
		return (interval == null || sign > 0) ? interval
				: new Interval(-interval.upper(), -interval.lower(), interval.level());
	}

	public String difference() {
		return this.bound.sign() + Figures.tenths(this.value);
	}

	public @Nullable String tukeyText() {
		return (this.tukey != null) ? Figures.interval(this.tukey, this.bound) : null;
	}

	public @Nullable String singleText() {
		return (this.single != null) ? Figures.interval(this.single, this.bound) : null;
	}

	public @Nullable String holmText() {
		return Figures.pAlone(this.pHolm);
	}

	public @Nullable String pTukeyText() {
		return Figures.pAlone(this.pTukey);
	}

}
