package io.veridical.screening;

/**
 * Runs of the same answer among independent ones (Feller, "An Introduction to Probability
 * Theory" I, chapter XIII.7), counted exactly by following the length of the present run.
 */
final class Runs {

	private Runs() {
	}

	/**
	 * @param answers how many there are, at least 1
	 * @param share the probability of one of the two answers
	 * @param length the run's, from 1 to {@code answers}
	 * @return the probability that the longest run of either answer is at least as long
	 */
	static double chance(int answers, double share, int length) {
		if (length <= 1) {
			return 1;
		}
		double[] ones = new double[length];
		double[] others = new double[length];
		ones[1] = share;
		others[1] = 1 - share;
		double reached = 0;
		for (int answer = 2; answer <= answers; answer++) {
			double newOnes = sum(others) * share;
			double newOthers = sum(ones) * (1 - share);
			reached += ones[length - 1] * share + others[length - 1] * (1 - share);
			lengthen(ones, share, newOnes);
			lengthen(others, 1 - share, newOthers);
		}
		return reached;
	}

	private static void lengthen(double[] runs, double same, double begun) {
		for (int length = runs.length - 1; length > 1; length--) {
			runs[length] = runs[length - 1] * same;
		}
		runs[1] = begun;
	}

	private static double sum(double[] runs) {
		double sum = 0;
		for (double run : runs) {
			sum += run;
		}
		return sum;
	}

}
