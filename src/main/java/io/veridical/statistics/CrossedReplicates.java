package io.veridical.statistics;

import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What the resamples of a {@link CrossedBootstrap} gave, in percent: one score for each
 * resample and condition, where one resample has the same raters and images in every
 * condition, so that scores of one resample can be subtracted.
 */
public final class CrossedReplicates {

	private final List<Rates> conditions;

	CrossedReplicates(List<Rates> conditions) {
		this.conditions = conditions;
	}

	/**
	 * @return the percentage judged wrongly in each resample; empty if the condition has
	 * no judgements
	 */
	public double[] scores(int condition) {
		return this.conditions.get(condition).scores().clone();
	}

	/**
	 * @return the percentage of fakes judged real in each resample; empty if the
	 * condition has none
	 */
	public double[] fakes(int condition) {
		return this.conditions.get(condition).fakes().clone();
	}

	/**
	 * @return the percentage of reals judged fake in each resample; empty if the
	 * condition has none
	 */
	public double[] reals(int condition) {
		return this.conditions.get(condition).reals().clone();
	}

	/**
	 * @param level the confidence level, above 0 and below 1
	 * @return the percentage judged wrongly, each rater counting alike, with the plain
	 * percentile interval; null with fewer than two raters, who have none
	 */
	public @Nullable Estimate score(int condition, double level) {
		Rates rates = this.conditions.get(condition);
		return (rates.raters() < 2) ? null : estimate(rates.score(), rates.scores(), level);
	}

	/**
	 * @param level the confidence level, above 0 and below 1
	 * @return how many points the score of a lies above that of b, with the plain
	 * percentile interval; null if either has fewer than two raters
	 */
	public @Nullable Estimate difference(int a, int b, double level) {
		Rates first = this.conditions.get(a);
		Rates second = this.conditions.get(b);
		if (first.raters() < 2 || second.raters() < 2) {
			return null;
		}
		return difference(first.score() - second.score(), first.scores(), second.scores(), level);
	}

	/**
	 * The difference of two conditions that were resampled apart, but with one seed and
	 * one numbering of raters and images.
	 * @param value the difference of the samples themselves
	 * @param a one score for each resample
	 * @param b as many
	 * @param level the confidence level, above 0 and below 1
	 * @return the difference with its plain percentile interval
	 */
	public static Estimate difference(double value, double[] a, double[] b, double level) {
		if (a.length != b.length || a.length == 0) {
			throw new IllegalArgumentException(
					"a has %d resamples and b %d; both need the same, at least one".formatted(a.length, b.length));
		}
		double[] differences = new double[a.length];
		Arrays.setAll(differences, (i) -> a[i] - b[i]);
		return estimate(value, differences, level);
	}

	private static Estimate estimate(double value, double[] replicates, double level) {
		Interval.requireLevel(level);
		Quantiles quantiles = Quantiles.of(replicates);
		double tail = (1 - level) / 2;
		return new Estimate(value, Bootstrap.standardDeviation(replicates),
				new Interval(quantiles.at(tail), quantiles.at(1 - tail), level));
	}

	/**
	 * The replicates of one condition.
	 *
	 * @param raters how many it has
	 * @param score of the sample itself, NaN without judgements
	 */
	record Rates(int raters, double score, double[] scores, double[] fakes, double[] reals) {
	}

}
