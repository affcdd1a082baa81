package io.veridical.psychophysics;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The tables behind {@link Modern}: every combination of threshold, slope and lapse, and
 * how likely each makes a correct answer at each exposure.
 * <p>
 * The prior of a placement is not that of a fit: narrower about 500 ms, where the
 * published staircases begin, and open to shallow slopes. Simulated raters led there: a
 * placement that believes in steep slopes is carried far away by the first lucky answers
 * and spends a third of fifty trials on the way back.
 * <p>
 * Shape: rows are thresholds, ascending; columns are pairs of slope and lapse.
 */
final class PlacementGrid {

	/** 41 exposures from 50 ms to 5 s, 12 % apart, rounded to whole milliseconds. */
	private static final double[] EXPOSURES = Arrays.stream(LogAxis.logs(50, 5000, 41))
		.map((log) -> Math.rint(StrictMath.exp(log)))
		.toArray();

	/** 97 thresholds, 8 % apart. */
	private static final double[] THRESHOLDS = LogAxis.logs(ModelPrior.LEAST_THRESHOLD, ModelPrior.MOST_THRESHOLD, 97);

	private static final double THRESHOLD_SPREAD = 0.6;

	private static final ModelPrior SLOPES = ModelPrior.slope(6, 1.8, 0.8);

	private static final ModelPrior LAPSES = ModelPrior.lapse(5);

	private static final int COLUMNS = SLOPES.size() * LAPSES.size();

	/** A threshold less likely than this hardly changes which exposure tells most. */
	private static final double NEGLIGIBLE = 1e-6;

	/** Steps of the table of entropies; linear between them, it is right to 1e-8. */
	private static final int ENTROPY_STEPS = 1 << 15;

	private static final double[] ENTROPY = IntStream.rangeClosed(0, ENTROPY_STEPS)
		.mapToDouble((i) -> entropyOf((double) i / ENTROPY_STEPS))
		.toArray();

	/** For each exposure {@link #seen} of each threshold and slope. */
	private static final double[][] SEEN = Arrays.stream(EXPOSURES)
		.mapToObj(PlacementGrid::seen)
		.toArray(double[][]::new);

	private PlacementGrid() {
	}

	static Exposure least() {
		return Exposure.ofMillis(EXPOSURES[0]);
	}

	static Exposure most() {
		return Exposure.ofMillis(EXPOSURES[EXPOSURES.length - 1]);
	}

	/** The belief before the first answer, adding up to 1. */
	static double[] prior() {
		double[] thresholds = Arrays.stream(THRESHOLDS)
			.map((threshold) -> StrictMath.exp(ModelPrior.logThreshold(threshold, THRESHOLD_SPREAD)))
			.toArray();
		double sum = Arrays.stream(thresholds).sum();
		double[] belief = new double[THRESHOLDS.length * COLUMNS];
		for (int i = 0; i < belief.length; i++) {
			int column = i % COLUMNS;
			belief[i] = thresholds[i / COLUMNS] / sum * SLOPES.weights()[column / LAPSES.size()]
					* LAPSES.weights()[column % LAPSES.size()];
		}
		return belief;
	}

	/** Bayes' rule for one answer; the belief handed in is left as it is. */
	static double[] update(double[] belief, Exposure achieved, boolean correct) {
		int known = Arrays.binarySearch(EXPOSURES, achieved.millis());
		double[] seen = (known >= 0) ? SEEN[known] : seen(achieved.millis());
		double[] updated = new double[belief.length];
		double sum = 0;
		for (int i = 0; i < belief.length; i++) {
			double likelihood = 0.5 + (0.5 - LAPSES.nodes()[i % LAPSES.size()]) * seen[i / LAPSES.size()];
			updated[i] = belief[i] * (correct ? likelihood : 1 - likelihood);
			sum += updated[i];
		}
		for (int i = 0; i < updated.length; i++) {
			updated[i] /= sum;
		}
		return updated;
	}

	static ThresholdPosterior threshold(double[] belief) {
		return new ThresholdPosterior(THRESHOLDS, rows(belief));
	}

	/** The shortest of the exposures whose answer is expected to tell most. */
	static Exposure mostTelling(double[] belief) {
		double[] rows = rows(belief);
		double[] seeing = seeing(belief);
		int best = 0;
		double most = -1;
		for (int exposure = 0; exposure < EXPOSURES.length; exposure++) {
			double gain = information(rows, seeing, SEEN[exposure]);
			if (gain > most) {
				best = exposure;
				most = gain;
			}
		}
		return Exposure.ofMillis(EXPOSURES[best]);
	}

	/** Of each threshold and slope, what seeing adds to half of the answers. */
	private static double[] seeing(double[] belief) {
		double[] seeing = new double[belief.length / LAPSES.size()];
		for (int i = 0; i < belief.length; i++) {
			seeing[i / LAPSES.size()] += belief[i] * (0.5 - LAPSES.nodes()[i % LAPSES.size()]);
		}
		return seeing;
	}

	/**
	 * Mutual information of the answer and the threshold, slope and lapse averaged out.
	 */
	private static double information(double[] rows, double[] seeing, double[] seen) {
		double mean = 0;
		double noise = 0;
		for (int row = 0; row < rows.length; row++) {
			if (rows[row] < NEGLIGIBLE) {
				continue;
			}
			double joint = rows[row] / 2;
			for (int i = row * SLOPES.size(); i < (row + 1) * SLOPES.size(); i++) {
				joint += seeing[i] * seen[i];
			}
			mean += joint;
			noise += rows[row] * entropy(joint / rows[row]);
		}
		return entropy(mean) - noise;
	}

	private static double entropy(double probability) {
		double place = probability * ENTROPY_STEPS;
		int step = Math.min(ENTROPY_STEPS - 1, (int) place);
		return ENTROPY[step] + (place - step) * (ENTROPY[step + 1] - ENTROPY[step]);
	}

	private static double entropyOf(double probability) {
		if (probability == 0 || probability == 1) {
			return 0;
		}
		return -probability * StrictMath.log(probability) - (1 - probability) * StrictMath.log(1 - probability);
	}

	private static double[] rows(double[] belief) {
		double[] rows = new double[THRESHOLDS.length];
		for (int i = 0; i < belief.length; i++) {
			rows[i / COLUMNS] += belief[i];
		}
		return rows;
	}

	private static double[] seen(double millis) {
		double log = StrictMath.log(millis);
		double[] seen = new double[THRESHOLDS.length * SLOPES.size()];
		int i = 0;
		for (double threshold : THRESHOLDS) {
			for (double slope : SLOPES.nodes()) {
				seen[i++] = Psychometric.seen(slope * (log - threshold));
			}
		}
		return seen;
	}

}
