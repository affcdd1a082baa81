package io.veridical.scoring;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What can be said of a campaign's conditions side by side. Conditions that nobody
 * finished are in none of it.
 *
 * @param anova whether the conditions differ at all; null with fewer than two conditions,
 * and where no raters of a condition differ
 * @param pairs each two conditions, in the campaign's order
 * @param ranks each condition's rank, the most realistic first
 * @param chance each condition against guessing; empty where chance is no exposure
 * @param margin how far from chance, in points, still counts as indistinguishable
 * @param crossed whether the pair tests take the variance over raters and images, or that
 * over raters alone
 * @param seed where the resamples of the tests come from
 */
public record Comparisons(@Nullable Anova anova, List<PairOfConditions> pairs, List<RankInterval> ranks,
		List<AgainstChance> chance, double margin, boolean crossed, long seed) {

	/** Nothing to compare. */
	public static final Comparisons NONE = new Comparisons(null, List.of(), List.of(), List.of(), 5, false, 0);

	public Comparisons {
		pairs = List.copyOf(pairs);
		ranks = List.copyOf(ranks);
		chance = List.copyOf(chance);
	}

}
