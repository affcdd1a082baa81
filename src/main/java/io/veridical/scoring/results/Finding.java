package io.veridical.scoring.results;

import java.util.ArrayList;
import java.util.List;

import io.veridical.scoring.AgainstChance;
import io.veridical.scoring.ConditionScore;
import io.veridical.scoring.Limits;
import io.veridical.scoring.RankInterval;
import io.veridical.scoring.Score;
import io.veridical.scoring.TimedSummary;
import io.veridical.scoring.Unit;
import io.veridical.scoring.plot.Words;
import io.veridical.statistics.Estimate;
import org.jspecify.annotations.Nullable;

/**
 * What a stranger should take home, in one sentence, and what belongs beside it. It says
 * no more than the tests do: the first of several that are not told apart is not called
 * the best, and nothing is called indistinguishable without a test of equivalence.
 */
final class Finding {

	/** With fewer raters of some model, what is seen is called a first impression. */
	static final int FEW_RATERS = 10;

	private static final int NAMED = 2;

	private static final int UNBROKEN = 24;

	private static final char WORD_JOINER = '\u2060';

	private Finding() {
	}

	/**
	 * @return the headline, then the sentences beside it
	 */
	static List<Words> of(Results results) {
		List<ConditionScore> scored = results.scored();
		if (scored.isEmpty()) {
			return List.of(none(results));
		}
		List<Words> finding = new ArrayList<>();
		int fewest = scored.stream().mapToInt(ConditionScore::raters).min().orElse(0);
		finding.add(headline(results, scored, fewest));
		add(finding, limits(results, scored.get(0)));
		add(finding, guessing(scored.get(0)));
		add(finding, chance(results, scored.get(0)));
		if (fewest < FEW_RATERS) {
			finding.add(Words.say("scoring.finding.few", fewest));
		}
		int excluded = (int) results.scores().conditions().stream().filter(ConditionScore::allExcluded).count();
		int missing = results.scores().conditions().size() - scored.size() - excluded;
		if (excluded > 0) {
			finding.add(Words.say("scoring.finding.excluded", excluded));
		}
		if (missing > 0) {
			finding.add(Words.say("scoring.finding.missing", missing));
		}
		return List.copyOf(finding);
	}

	private static Words none(Results results) {
		int excluded = results.scores().conditions().stream().mapToInt(ConditionScore::excluded).sum();
		return (excluded > 0) ? Words.say("scoring.finding.none.excluded", excluded)
				: Words.say("scoring.finding.none");
	}

	private static void add(List<Words> finding, @Nullable Words words) {
		if (words != null) {
			finding.add(words);
		}
	}

	private static Words headline(Results results, List<ConditionScore> scored, int fewest) {
		ConditionScore first = scored.get(0);
		Estimate main = Results.main(first);
		String unit = results.unitText();
		String value = String.valueOf(Leader.of(first, results).score());
		TimedSummary timed = first.timed();
		if (timed != null && 2 * timed.guessing() >= first.raters()) {
			return Words.say("scoring.finding.guessed", name(first.model()), timed.guessing(), first.raters());
		}
		if (main == null) {
			return Words.say("scoring.finding.single." + unit, name(first.model()), value);
		}
		String interval = unbroken(Leader.interval(first, main.interval()));
		if (scored.size() > 1 && Duel.all(results).isEmpty()) {
			return Words.say("scoring.finding.untested." + unit, name(first.model()), value, interval);
		}
		List<String> level = level(results, scored, value);
		if (!level.isEmpty()) {
			return Words.say("scoring.finding.level." + unit, name(first.model()), level.size(), name(level.get(0)),
					value);
		}
		List<String> peers = peers(results, scored);
		if (scored.size() == 1) {
			return Words.say("scoring.finding.alone." + unit, name(first.model()), value, interval);
		}
		if (peers.isEmpty()) {
			RankInterval rank = results.rank(first.conditionId());
			boolean sure = fewest >= FEW_RATERS && rank != null && rank.worst() == 1 && ordered(scored);
			return Words.say("scoring.finding." + (sure ? "first." : "ahead.") + unit, name(first.model()), value,
					interval);
		}
		if (peers.size() == scored.size() - 1 && peers.size() > 1) {
			return Words.say("scoring.finding.all." + unit, name(first.model()), value, interval, peers.size());
		}
		return (peers.size() <= NAMED)
				? Words.say("scoring.finding.tied.%d.%s".formatted(peers.size(), unit), name(first.model()), value,
						interval, name(peers.get(0)), name(peers.get(peers.size() - 1)))
				: Words.say("scoring.finding.tied.many." + unit, name(first.model()), value, interval, peers.size());
	}

	/** The models whose score reads like that of the first. */
	private static List<String> level(Results results, List<ConditionScore> scored, String value) {
		return scored.stream()
			.skip(1)
			.filter((other) -> value.equals(Leader.of(other, results).score()))
			.map(ConditionScore::model)
			.toList();
	}

	/**
	 * Whether the order of the first and the others is known: a mean that is only a bound
	 * may lie on the other side of the next.
	 */
	private static boolean ordered(List<ConditionScore> scored) {
		return !Results.bound(scored.get(0)).mayBeLess()
				&& scored.stream().skip(1).noneMatch((other) -> Results.bound(other).mayBeMore());
	}

	/**
	 * The models that may be as good as the first: it is not shown to differ from them.
	 */
	private static List<String> peers(Results results, List<ConditionScore> scored) {
		List<Duel> duels = Duel.all(results);
		RankInterval rank = results.rank(scored.get(0).conditionId());
		return scored.stream()
			.skip(1)
			.filter((other) -> duels.stream()
				.noneMatch((duel) -> duel.first() == 0 && duel.lower().equals(other.model()) && duel.differ()))
			.filter((other) -> rank == null || rank.worst() > 1)
			.map(ConditionScore::model)
			.toList();
	}

	private static @Nullable Words limits(Results results, ConditionScore first) {
		Score score = first.score();
		Limits limits = (score != null) ? score.limits() : null;
		String ends = results.scores().exposures();
		if (score == null || limits == null || limits.atLongest() == 0 || ends == null) {
			return null;
		}
		return Words.say("scoring.finding.limit", limits.atLongest(), score.raters(),
				ends.substring(ends.indexOf('/') + 2));
	}

	private static @Nullable Words guessing(ConditionScore first) {
		TimedSummary timed = first.timed();
		return (timed != null && timed.guessing() > 0 && 2 * timed.guessing() < first.raters())
				? Words.say("scoring.finding.guessing", timed.guessing(), first.raters()) : null;
	}

	private static @Nullable Words chance(Results results, ConditionScore first) {
		if (results.unit() != Unit.PERCENT) {
			return null;
		}
		return results.scores()
			.comparisons()
			.chance()
			.stream()
			.filter((each) -> each.conditionId().equals(first.conditionId()))
			.findFirst()
			.map((each) -> chance(each, results.scores().comparisons().margin()))
			.orElse(null);
	}

	/** A name that fits on a line is not broken at its hyphens. */
	private static String name(String model) {
		return (model.length() <= UNBROKEN) ? model.replace("-", "-" + WORD_JOINER) : model;
	}

	/** On a narrow page figures do not end up on two lines. */
	private static String unbroken(String figures) {
		return figures.replace(' ', '\u00a0');
	}

	static Words chance(AgainstChance chance, double margin) {
		return Words.say("scoring.finding.chance." + chance.verdict().text(), name(chance.model()),
				unbroken(Figures.p(chance.p())), unbroken(Figures.p(chance.differsP())), Figures.tenths(margin));
	}

}
