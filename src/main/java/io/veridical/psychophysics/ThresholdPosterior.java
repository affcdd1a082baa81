package io.veridical.psychophysics;

import java.util.Arrays;

/**
 * How probable each threshold is once the answers are known: a histogram of even cells on
 * the logarithmic axis.
 */
public final class ThresholdPosterior {

	/** Natural logarithms of the cells' middles, in ms, ascending at even distances. */
	private final double[] logs;

	private final double[] mass;

	/**
	 * @param mass a probability for each cell, up to a common factor, not all 0
	 */
	ThresholdPosterior(double[] logs, double[] mass) {
		double sum = Arrays.stream(mass).sum();
		this.logs = logs;
		this.mass = Arrays.stream(mass).map((cell) -> cell / sum).toArray();
	}

	/**
	 * The exposure below which the threshold lies with a given probability.
	 * @param probability from 0 to 1
	 */
	public Exposure quantile(double probability) {
		double step = this.logs[1] - this.logs[0];
		double below = 0;
		int cell = 0;
		while (cell < this.mass.length - 1 && below + this.mass[cell] < probability) {
			below += this.mass[cell++];
		}
		double share = (this.mass[cell] > 0) ? Math.min(1, (probability - below) / this.mass[cell]) : 0;
		return Exposure.ofMillis(StrictMath.exp(this.logs[cell] + (share - 0.5) * step));
	}

	public Exposure median() {
		return quantile(0.5);
	}

	/**
	 * The natural logarithm of the ratio of the central interval's ends.
	 * @param level the probability inside, for example 0.95
	 */
	public double logWidth(double level) {
		double upper = quantile((1 + level) / 2).millis();
		return StrictMath.log(upper / quantile((1 - level) / 2).millis());
	}

	/**
	 * The result as far as the exposures that could be shown reach.
	 * @param least the shortest
	 * @param most the longest
	 * @return the median with its central 95 % interval, or on which side of the limits
	 * the median lies
	 */
	public Threshold within(Exposure least, Exposure most) {
		if (median().compareTo(most) > 0) {
			return new Threshold.Above(most, quantile(0.025));
		}
		if (median().compareTo(least) < 0) {
			return new Threshold.Below(least, quantile(0.975));
		}
		return new Threshold.Measured(median(), quantile(0.025), quantile(0.975));
	}

}
