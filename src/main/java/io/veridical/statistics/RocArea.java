package io.veridical.statistics;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

import org.apache.commons.statistics.distribution.NormalDistribution;
import org.jspecify.annotations.Nullable;

/**
 * How well one number tells two kinds of things apart: the area under the receiver
 * operating characteristic, which is the chance that a thing of the second kind has the
 * larger number (ties count half); .5 tells nothing, 0 and 1 tell all.
 *
 * @param area from 0 to 1
 * @param interval Wilson's, with as many trials as the variance of DeLong et al. (1988)
 * amounts to; with an area of 0 or 1, which has no variance, as many as the smaller
 * sample
 * @param p two-sided, of the rank sum test of Mann and Whitney with corrected ties
 */
public record RocArea(double area, Interval interval, double p) {

	private static final double LEVEL = .95;

	/**
	 * Compares two samples.
	 * @param first finite values
	 * @param second finite values
	 * @return null if a sample has fewer than two values
	 */
	public static @Nullable RocArea of(double[] first, double[] second) {
		if (first.length < 2 || second.length < 2) {
			return null;
		}
		double[] all = Arrays.copyOf(first, first.length + second.length);
		System.arraycopy(second, 0, all, first.length, second.length);
		if (!Arrays.stream(all).allMatch(Double::isFinite)) {
			throw new IllegalArgumentException("Samples hold finite values only; leave the others out");
		}
		Ranks ranks = Ranks.of(all);
		double sum = Arrays.stream(ranks.values, first.length, all.length).sum();
		double m = first.length;
		double n = second.length;
		double area = (sum - n * (n + 1) / 2) / (m * n);
		return new RocArea(area, interval(area, variance(first, second, ranks.values), Math.min(m, n)),
				p(area, m, n, ranks.ties));
	}

	/** How far the area is from .5, whichever kind has the larger numbers: .5 to 1. */
	public double either() {
		return Math.max(this.area, 1 - this.area);
	}

	private static double p(double area, double m, double n, double ties) {
		double all = m + n;
		double variance = (all + 1 - ties / (all * (all - 1))) / (12 * m * n);
		if (variance <= 0) {
			return 1;
		}
		return Math.min(1,
				2 * NormalDistribution.of(0, 1).survivalProbability(Math.abs(area - .5) / Math.sqrt(variance)));
	}

	// the share of the other sample that lies below each value, from its ranks among all
	// and among its own
	private static double variance(double[] first, double[] second, double[] ranks) {
		double[] own = Ranks.of(first).values;
		double[] below = new double[first.length];
		for (int i = 0; i < first.length; i++) {
			below[i] = (ranks[i] - own[i]) / second.length;
		}
		double[] others = Ranks.of(second).values;
		double[] above = new double[second.length];
		for (int i = 0; i < second.length; i++) {
			above[i] = (ranks[first.length + i] - others[i]) / first.length;
		}
		return spread(below) / first.length + spread(above) / second.length;
	}

	private static double spread(double[] values) {
		double mean = Arrays.stream(values).average().orElseThrow();
		return Arrays.stream(values).map((value) -> (value - mean) * (value - mean)).sum() / (values.length - 1);
	}

	private static Interval interval(double area, double variance, double fewer) {
		double trials = (variance > 0) ? Math.max(1, area * (1 - area) / variance) : fewer;
		double z = NormalDistribution.of(0, 1).inverseSurvivalProbability((1 - LEVEL) / 2);
		double centre = (area + z * z / (2 * trials)) / (1 + z * z / trials);
		double half = z * Math.sqrt(area * (1 - area) / trials + z * z / (4 * trials * trials)) / (1 + z * z / trials);
		return new Interval(Math.max(0, centre - half), Math.min(1, centre + half), LEVEL);
	}

	/**
	 * Ranks from 1; equal values share the mean of their ranks.
	 *
	 * @param ties the sum of t^3 - t over groups of t equal values
	 */
	private record Ranks(double[] values, double ties) {

		static Ranks of(double[] sample) {
			int[] order = IntStream.range(0, sample.length)
				.boxed()
				.sorted(Comparator.comparingDouble((Integer place) -> sample[place]))
				.mapToInt(Integer::intValue)
				.toArray();
			double[] ranks = new double[sample.length];
			double ties = 0;
			int from = 0;
			while (from < order.length) {
				int to = from;
				while (to < order.length && sample[order[to]] == sample[order[from]]) {
					to++;
				}
				for (int i = from; i < to; i++) {
					ranks[order[i]] = (from + 1 + to) / 2.0;
				}
				double count = to - from;
				ties += count * count * count - count;
				from = to;
			}
			return new Ranks(ranks, ties);
		}

	}

}
