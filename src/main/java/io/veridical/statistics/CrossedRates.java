package io.veridical.statistics;

/**
 * Turns weighted sums of judgements into percentages: of fakes, of reals, and of both in
 * the proportion in which the condition showed them, whatever a resample made of it.
 */
final class CrossedRates {

	private final double fakeShare;

	private CrossedRates(double fakeShare) {
		this.fakeShare = fakeShare;
	}

	/**
	 * @param sums of the sample itself, by kind
	 */
	static CrossedRates of(double[] sums) {
		double fakes = sums[CrossedCondition.FAKE_RIGHT] + sums[CrossedCondition.FAKE_WRONG];
		double reals = sums[CrossedCondition.REAL_RIGHT] + sums[CrossedCondition.REAL_WRONG];
		return new CrossedRates(fakes / (fakes + reals));
	}

	boolean hasFakes() {
		return this.fakeShare > 0;
	}

	boolean hasReals() {
		return this.fakeShare < 1;
	}

	/**
	 * @return whether a resample holds something of whatever the sample holds
	 */
	boolean answers(double realRight, double realWrong, double fakeRight, double fakeWrong) {
		return (!hasFakes() || fakeRight + fakeWrong > 0) && (!hasReals() || realRight + realWrong > 0);
	}

	double score(double fakesError, double realsError) {
		if (!hasFakes()) {
			return realsError;
		}
		return hasReals() ? this.fakeShare * fakesError + (1 - this.fakeShare) * realsError : fakesError;
	}

	static double percent(double right, double wrong) {
		return 100 * wrong / (right + wrong);
	}

}
