package io.veridical.psychophysics;

import java.util.Arrays;

/**
 * What the judgements of one rater in one condition say of threshold, slope, criterion
 * and lapse together, under what was assumed of raters; other assumptions weigh it anew.
 */
final class JointPosterior {

	/** A cell e^-25 times as likely as the best one counts as impossible. */
	private static final double LEAST_LOG = -25;

	private final double[] thresholds;

	private final RaterPopulation assumed;

	/**
	 * A row for each threshold; within it slope, criterion and lapse, the last fastest.
	 */
	private final float[][] mass;

	/**
	 * @param assumed what the logarithms contain as prior
	 * @param logs logarithms of the posterior up to a constant
	 */
	JointPosterior(double[] thresholds, RaterPopulation assumed, double[][] logs) {
		double peak = Arrays.stream(logs).mapToDouble(JointPosterior::highest).max().orElseThrow();
		this.thresholds = thresholds;
		this.assumed = assumed;
		this.mass = new float[logs.length][logs[0].length];
		for (int t = 0; t < logs.length; t++) {
			for (int i = 0; i < logs[t].length; i++) {
				double log = logs[t][i] - peak;
				this.mass[t][i] = (log > LEAST_LOG) ? (float) QuickExp.of(log) : 0;
			}
		}
	}

	static double highest(double[] row) {
		double highest = Double.NEGATIVE_INFINITY;
		for (double value : row) {
			highest = Math.max(highest, value);
		}
		return highest;
	}

	/** The probability of each combination of slope, criterion and lapse. */
	double[] nuisances() {
		double[] nuisances = new double[this.mass[0].length];
		double sum = 0;
		for (float[] row : this.mass) {
			for (int i = 0; i < row.length; i++) {
				nuisances[i] += row[i];
				sum += row[i];
			}
		}
		for (int i = 0; i < nuisances.length; i++) {
			nuisances[i] /= sum;
		}
		return nuisances;
	}

	double[] lapses(RaterPopulation population) {
		return marginal(population.weigh(nuisances(), this.assumed), population.lapses().size(), 1);
	}

	/**
	 * @param population what is held likely of slope, criterion and lapse, on the nodes
	 * of this grid
	 */
	ThresholdFit fit(RaterPopulation population) {
		double[] nuisances = population.weigh(nuisances(), this.assumed);
		ModelPrior slopes = population.slopes();
		ModelPrior criteria = population.criteria();
		ModelPrior lapses = population.lapses();
		int pairs = criteria.size() * lapses.size();
		return new ThresholdFit(new ThresholdPosterior(this.thresholds, rows(population)),
				slopes.with(marginal(nuisances, slopes.size(), pairs)).geometricMean(),
				lapses.with(marginal(nuisances, lapses.size(), 1)).mean(),
				criteria.with(marginal(nuisances, criteria.size(), lapses.size())).mean());
	}

	private double[] rows(RaterPopulation population) {
		double[] ratios = population.ratios(this.assumed);
		double[] rows = new double[this.mass.length];
		for (int t = 0; t < rows.length; t++) {
			float[] row = this.mass[t];
			for (int i = 0; i < row.length; i++) {
				rows[t] += ratios[i] * row[i];
			}
		}
		return rows;
	}

	/**
	 * Sums over all but one of the properties.
	 * @param size nodes of the property that is kept
	 * @param stride how far apart its nodes are
	 */
	static double[] marginal(double[] weights, int size, int stride) {
		double[] marginal = new double[size];
		for (int i = 0; i < weights.length; i++) {
			marginal[i / stride % size] += weights[i];
		}
		return marginal;
	}

}
