package io.veridical.e2e;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Says how well a number seen on the wire separates real from fake: the area under the
 * ROC curve, its chance distribution by permutation of the labels, and the accuracy of a
 * linear classifier over all numbers together.
 */
final class Separation {

	private final boolean[] real;

	/**
	 * @param real the truth of each trial, known to the test alone
	 */
	Separation(List<Boolean> real) {
		this.real = new boolean[real.size()];
		for (int i = 0; i < this.real.length; i++) {
			this.real[i] = real.get(i);
		}
	}

	/**
	 * The area under the ROC curve by mid-ranks (Mann-Whitney): 0.5 when the feature says
	 * nothing.
	 */
	double area(double[] feature) {
		return area(ranks(feature), this.real);
	}

	/**
	 * The share of label permutations that separate at least as well, in either
	 * direction.
	 */
	double chance(double[] feature, int permutations, long seed) {
		double[] ranks = ranks(feature);
		double seen = Math.abs(area(ranks, this.real) - 0.5);
		boolean[] shuffled = this.real.clone();
		SplittableRandom random = new SplittableRandom(seed);
		int as = 0;
		for (int p = 0; p < permutations; p++) {
			for (int i = shuffled.length - 1; i > 0; i--) {
				int j = random.nextInt(i + 1);
				boolean swap = shuffled[i];
				shuffled[i] = shuffled[j];
				shuffled[j] = swap;
			}
			if (Math.abs(area(ranks, shuffled) - 0.5) >= seen - 1e-12) {
				as++;
			}
		}
		return (as + 1.0) / (permutations + 1.0);
	}

	/**
	 * Accuracy of logistic regression over standardised features, learnt on the even
	 * trials, asked about the odd ones.
	 * @param features one row a feature, one column a trial
	 */
	double heldOutAccuracy(List<double[]> features) {
		List<double[]> rows = features.stream().map(Separation::standardised).toList();
		double[] weights = new double[rows.size() + 1];
		for (int step = 0; step < 500; step++) {
			double[] gradient = new double[weights.length];
			int learnt = 0;
			for (int t = 0; t < this.real.length; t += 2) {
				learnt++;
				double residual = (this.real[t] ? 1 : 0) - 1 / (1 + Math.exp(-score(rows, weights, t)));
				for (int f = 0; f < rows.size(); f++) {
					gradient[f] += residual * rows.get(f)[t];
				}
				gradient[rows.size()] += residual;
			}
			for (int w = 0; w < weights.length; w++) {
				weights[w] += gradient[w] / learnt - 1e-3 * weights[w];
			}
		}
		int right = 0;
		int asked = 0;
		for (int t = 1; t < this.real.length; t += 2) {
			right += ((score(rows, weights, t) > 0) == this.real[t]) ? 1 : 0;
			asked++;
		}
		return (double) right / asked;
	}

	private static double score(List<double[]> rows, double[] weights, int trial) {
		double sum = weights[rows.size()];
		for (int f = 0; f < rows.size(); f++) {
			sum += weights[f] * rows.get(f)[trial];
		}
		return sum;
	}

	private static double area(double[] ranks, boolean[] real) {
		double sum = 0;
		int reals = 0;
		for (int i = 0; i < ranks.length; i++) {
			if (real[i]) {
				sum += ranks[i];
				reals++;
			}
		}
		int fakes = ranks.length - reals;
		return (sum - reals * (reals + 1) / 2.0) / ((double) reals * fakes);
	}

	private static double[] ranks(double[] feature) {
		Integer[] order = new Integer[feature.length];
		Arrays.setAll(order, (i) -> i);
		Arrays.sort(order, (a, b) -> Double.compare(feature[a], feature[b]));
		double[] ranks = new double[feature.length];
		int from = 0;
		while (from < order.length) {
			int to = from + 1;
			while (to < order.length && feature[order[to]] == feature[order[from]]) {
				to++;
			}
			for (int i = from; i < to; i++) {
				ranks[order[i]] = (from + 1 + to) / 2.0;
			}
			from = to;
		}
		return ranks;
	}

	private static double[] standardised(double[] feature) {
		double[] ranks = ranks(feature);
		double mean = Arrays.stream(ranks).average().orElseThrow();
		double variance = Arrays.stream(ranks).map((r) -> (r - mean) * (r - mean)).average().orElseThrow();
		return Arrays.stream(ranks).map((r) -> (variance > 0) ? (r - mean) / Math.sqrt(variance) : 0).toArray();
	}

}
