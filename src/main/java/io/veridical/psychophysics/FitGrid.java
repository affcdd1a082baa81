package io.veridical.psychophysics;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The posterior of threshold, slope, criterion and lapse on a grid. A coarse run over all
 * thresholds finds where the mass lies, a fine run covers that stretch. Exposures are
 * pooled when they differ by less than 1 %.
 */
final class FitGrid {

	static final FitGrid WEIBULL = new FitGrid(RaterPopulation.unbiased());

	static final FitGrid SIGNAL_DETECTION = new FitGrid(RaterPopulation.assumed());

	private static final double THRESHOLD_SPREAD = 1;

	private static final int COARSE = 49;

	private static final int FINE = 81;

	/** Thresholds e^-14 times as likely as the best one are left out. */
	private static final double LEAST_LOG = -14;

	/** Judgements that are alike: hundredths of ln t, truth, answer. */
	private record Kind(long hundredths, boolean fake, boolean correct) implements Comparable<Kind> {

		@Override
		public int compareTo(Kind other) {
			int byExposure = Long.compare(this.hundredths, other.hundredths);
			int byTruth = Boolean.compare(this.fake, other.fake);
			return (byExposure != 0) ? byExposure
					: (byTruth != 0) ? byTruth : Boolean.compare(this.correct, other.correct);
		}

	}

	private final double[] slopes;

	private final LikelihoodTable likelihood;

	private FitGrid(RaterPopulation nodes) {
		this.slopes = nodes.slopes().nodes();
		this.likelihood = new LikelihoodTable(nodes.criteria().nodes(), nodes.lapses().nodes());
	}

	/**
	 * @param trials the judgements of one rater in one condition
	 * @param population what is held likely, on the nodes of this grid
	 * @return the posterior over the stretch of thresholds that matters
	 */
	JointPosterior posterior(List<ExposedTrial> trials, RaterPopulation population) {
		Map<Kind, Integer> counts = trials.stream()
			.collect(Collectors.toMap(FitGrid::kind, (trial) -> 1, Integer::sum, TreeMap::new));
		double[] prior = Arrays.stream(population.weights()).map(StrictMath::log).toArray();
		double[] coarse = LogAxis.logs(ModelPrior.LEAST_THRESHOLD, ModelPrior.MOST_THRESHOLD, COARSE);
		double[] heights = Arrays.stream(rows(coarse, counts, prior))
			.mapToDouble((row) -> Arrays.stream(row).max().orElseThrow())
			.toArray();
		double least = Arrays.stream(heights).max().orElseThrow() + LEAST_LOG;
		int first = 0;
		while (heights[first] < least) {
			first++;
		}
		int last = COARSE - 1;
		while (heights[last] < least) {
			last--;
		}
		double[] fine = LogAxis.between(coarse[Math.max(0, first - 1)], coarse[Math.min(COARSE - 1, last + 1)], FINE);
		return new JointPosterior(fine, population, rows(fine, counts, prior));
	}

	private static Kind kind(ExposedTrial trial) {
		return new Kind(Math.round(100 * StrictMath.log(trial.achieved().millis())), trial.fake(), trial.correct());
	}

	/** Log posterior up to a constant, a row for each threshold. */
	private double[][] rows(double[] thresholds, Map<Kind, Integer> counts, double[] prior) {
		double[][] rows = new double[thresholds.length][];
		int pairs = this.likelihood.pairs();
		for (int t = 0; t < thresholds.length; t++) {
			double threshold = thresholds[t];
			double height = ModelPrior.logThreshold(threshold, THRESHOLD_SPREAD);
			rows[t] = Arrays.stream(prior).map((log) -> log + height).toArray();
			for (int s = 0; s < this.slopes.length; s++) {
				for (Map.Entry<Kind, Integer> entry : counts.entrySet()) {
					Kind kind = entry.getKey();
					double u = this.slopes[s] * (kind.hundredths() / 100.0 - threshold);
					this.likelihood.add(rows[t], s * pairs, u, kind.fake(), kind.correct(), entry.getValue());
				}
			}
		}
		return rows;
	}

}
