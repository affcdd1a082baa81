package io.veridical.psychophysics;

import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * Logarithms of the probabilities of a right and of a wrong answer, tabled over u = slope
 * times ln(t / threshold), for every pair of criterion and lapse: P = lapse + (1 - 2
 * lapse) Phi(d'(u) / 2 -+ criterion), minus for generated images and plus for real ones.
 */
final class LikelihoodTable {

	private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

	/** Below it an image is as good as unseen, above the upper end as good as seen. */
	private static final double LEAST = -9;

	private static final double MOST = 3;

	private static final int PER_UNIT = 128;

	private final double[] criteria;

	private final double[] lapses;

	/** By fake and correct; each holds a row of pairs for every u. */
	private final double[][] tables = new double[4][];

	LikelihoodTable(double[] criteria, double[] lapses) {
		this.criteria = criteria;
		this.lapses = lapses;
		for (int kind = 0; kind < this.tables.length; kind++) {
			this.tables[kind] = table((kind & 2) > 0, (kind & 1) > 0);
		}
	}

	/** Pairs of criterion and lapse, the lapse running faster. */
	int pairs() {
		return this.criteria.length * this.lapses.length;
	}

	private double[] table(boolean fake, boolean correct) {
		int rows = (int) ((MOST - LEAST) * PER_UNIT) + 1;
		double[] table = new double[rows * pairs()];
		int i = 0;
		for (int row = 0; row < rows; row++) {
			double half = SimulatedRater.halfSensitivity(Psychometric.seen(LEAST + (double) row / PER_UNIT));
			for (double criterion : this.criteria) {
				double right = NORMAL.cumulativeProbability(fake ? half - criterion : half + criterion);
				for (double lapse : this.lapses) {
					double probability = lapse + (1 - 2 * lapse) * right;
					table[i++] = StrictMath.log(correct ? probability : 1 - probability);
				}
			}
		}
		return table;
	}

	/**
	 * The logarithms for one kind of judgement, {@link #pairs()} of them for every u.
	 */
	double[] of(boolean fake, boolean correct) {
		return this.tables[(fake ? 2 : 0) + (correct ? 1 : 0)];
	}

	/**
	 * Where in a table the logarithms for the nearest u begin.
	 * @param u slope times ln(t / threshold)
	 */
	int at(double u) {
		return pairs() * (int) ((Math.min(MOST, Math.max(LEAST, u)) - LEAST) * PER_UNIT + 0.5);
	}

}
