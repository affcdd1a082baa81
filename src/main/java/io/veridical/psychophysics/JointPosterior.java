package io.veridical.psychophysics;

import java.util.Arrays;

/**
 * What the judgements of one rater in one condition say of threshold, slope, criterion
 * and lapse together.
 */
final class JointPosterior {

	private final double[] thresholds;

	private final RaterPopulation population;

	/**
	 * A row for each threshold; within it slope, criterion and lapse, the last fastest.
	 */
	private final double[][] mass;

	/**
	 * @param logs logarithms of the posterior up to a constant
	 */
	JointPosterior(double[] thresholds, RaterPopulation population, double[][] logs) {
		double peak = Arrays.stream(logs).flatMapToDouble(Arrays::stream).max().orElseThrow();
		this.thresholds = thresholds;
		this.population = population;
		this.mass = Arrays.stream(logs)
			.map((row) -> Arrays.stream(row).map((log) -> StrictMath.exp(log - peak)).toArray())
			.toArray(double[][]::new);
	}

	/** The probability of each combination of slope, criterion and lapse. */
	double[] nuisances() {
		double[] nuisances = new double[this.mass[0].length];
		for (double[] row : this.mass) {
			for (int i = 0; i < row.length; i++) {
				nuisances[i] += row[i];
			}
		}
		double sum = Arrays.stream(nuisances).sum();
		return Arrays.stream(nuisances).map((weight) -> weight / sum).toArray();
	}

	double[] lapses() {
		return marginal(nuisances(), this.population.lapses().size(), 1);
	}

	ThresholdFit fit() {
		double[] rows = Arrays.stream(this.mass).mapToDouble((row) -> Arrays.stream(row).sum()).toArray();
		double[] nuisances = nuisances();
		ModelPrior slopes = this.population.slopes();
		ModelPrior criteria = this.population.criteria();
		ModelPrior lapses = this.population.lapses();
		int pairs = criteria.size() * lapses.size();
		return new ThresholdFit(new ThresholdPosterior(this.thresholds, rows),
				slopes.with(marginal(nuisances, slopes.size(), pairs)).geometricMean(), lapses.with(lapses()).mean(),
				criteria.with(marginal(nuisances, criteria.size(), lapses.size())).mean());
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
