package io.veridical.psychophysics;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The posterior of threshold, slope, criterion and lapse on a grid. A coarse run over all
 * thresholds with few of the other nodes finds where the mass lies, a fine run covers
 * that stretch. Exposures are pooled when they differ by less than 1 %.
 */
final class FitGrid {

	static final FitGrid WEIBULL = new FitGrid(RaterPopulation.unbiased(), RaterPopulation.coarselyUnbiased());

	static final FitGrid SIGNAL_DETECTION = new FitGrid(RaterPopulation.assumed(), RaterPopulation.coarse());

	private static final double THRESHOLD_SPREAD = 1.6;

	private static final int COARSE = 49;

	private static final int FINE = 41;

	/** Thresholds e^-14 times as likely as the best one are left out. */
	private static final double LEAST_LOG = -14;

	/** Judgements that are alike: hundredths of ln t, truth, answer. */
	private record Kind(long hundredths, boolean fake, boolean correct) implements Comparable<Kind> {

		static Kind of(ExposedTrial trial) {
			return new Kind(Math.round(100 * StrictMath.log(trial.achieved().millis())), trial.fake(), trial.correct());
		}

		@Override
		public int compareTo(Kind other) {
			int byExposure = Long.compare(this.hundredths, other.hundredths);
			int byTruth = Boolean.compare(this.fake, other.fake);
			return (byExposure != 0) ? byExposure
					: (byTruth != 0) ? byTruth : Boolean.compare(this.correct, other.correct);
		}

	}

	private final LogGrid coarse;

	private final LogGrid fine;

	private FitGrid(RaterPopulation fine, RaterPopulation coarse) {
		this.fine = new LogGrid(fine);
		this.coarse = new LogGrid(coarse);
	}

	/** What is assumed of raters, on the nodes of this grid. */
	RaterPopulation population() {
		return this.fine.nodes;
	}

	/**
	 * @param trials the judgements of one rater in one condition
	 * @return the posterior over the stretch of thresholds that matters, under what is
	 * assumed of raters
	 */
	JointPosterior posterior(List<ExposedTrial> trials) {
		Map<Kind, Integer> counts = trials.stream()
			.collect(Collectors.toMap(Kind::of, (trial) -> 1, Integer::sum, TreeMap::new));
		double[] coarsely = LogAxis.logs(ModelPrior.LEAST_THRESHOLD, ModelPrior.MOST_THRESHOLD, COARSE);
		double[] heights = Arrays.stream(this.coarse.rows(coarsely, counts))
			.mapToDouble(JointPosterior::highest)
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
		double[] finely = LogAxis.between(coarsely[Math.max(0, first - 1)], coarsely[Math.min(COARSE - 1, last + 1)],
				FINE);
		return new JointPosterior(finely, this.fine.nodes, this.fine.rows(finely, counts));
	}

	/** Slopes, criteria and lapses with what is tabled for them. */
	private static final class LogGrid {

		private final RaterPopulation nodes;

		private final double[] slopes;

		private final double[] prior;

		private final LikelihoodTable likelihood;

		LogGrid(RaterPopulation nodes) {
			this.nodes = nodes;
			this.slopes = nodes.slopes().nodes();
			this.prior = Arrays.stream(nodes.weights()).map(StrictMath::log).toArray();
			this.likelihood = new LikelihoodTable(nodes.criteria().nodes(), nodes.lapses().nodes());
		}

		/** Log posterior up to a constant, a row for each threshold. */
		double[][] rows(double[] thresholds, Map<Kind, Integer> counts) {
			double[][] rows = new double[thresholds.length][];
			for (int t = 0; t < thresholds.length; t++) {
				double height = ModelPrior.logThreshold(thresholds[t], THRESHOLD_SPREAD);
				rows[t] = new double[this.prior.length];
				for (int i = 0; i < this.prior.length; i++) {
					rows[t][i] = this.prior[i] + height;
				}
				add(rows[t], thresholds[t], counts);
			}
			return rows;
		}

		private void add(double[] row, double threshold, Map<Kind, Integer> counts) {
			int pairs = this.likelihood.pairs();
			for (Map.Entry<Kind, Integer> entry : counts.entrySet()) {
				Kind kind = entry.getKey();
				double[] table = this.likelihood.of(kind.fake(), kind.correct());
				for (int s = 0; s < this.slopes.length; s++) {
					double u = this.slopes[s] * (kind.hundredths() / 100.0 - threshold);
					add(row, s * pairs, table, this.likelihood.at(u), pairs, entry.getValue());
				}
			}
		}

		/** A loop of its own, which the compiler turns into vector instructions. */
		private static void add(double[] sums, int at, double[] table, int from, int length, double count) {
			for (int i = 0; i < length; i++) {
				sums[at + i] += count * table[from + i];
			}
		}

	}

}
