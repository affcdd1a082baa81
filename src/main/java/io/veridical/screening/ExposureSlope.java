package io.veridical.screening;

import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * How accuracy grows with exposure: the slope b of a logistic regression of right answers
 * on the natural logarithm of the exposure, by maximum likelihood (Fisher's scoring), p =
 * l + (1 - 2 l) / (1 + exp(-a - b ln t)). A rater who is right 75 % of the time, on a
 * Weibull function of slope 2 without lapses, has b = 1.8 there.
 * <p>
 * The errors of lapses, l, are what gold shows at its long exposure, with a prior of
 * Beta(0.5, 19.5), 2.5 % without gold: a rater who looks away now and then is flat near
 * the ceiling too, but no better on gold.
 */
final class ExposureSlope {

	/** A slope known less exactly than this tells nothing. */
	private static final double LARGEST_ERROR = 0.4;

	/** At the foot of the psychometric function accuracy hardly grows. */
	private static final double FOOT = 0.6;

	/** Lapses explain no more than this share of the errors. */
	private static final double MOST_OF_ERRORS = 0.9;

	private static final int ROUNDS = 30;

	/** Steeper slopes and more extreme levels mean that the answers leave them open. */
	private static final double LARGEST = 50;

	private final double[] exposures;

	private final boolean[] right;

	private final double lapse;

	private double level;

	private double slope;

	private double information;

	private ExposureSlope(List<ObservedTrial> trials, double lapse) {
		double[] logs = trials.stream()
			.mapToDouble((trial) -> Math.log(Objects.requireNonNull(trial.exposureMillis())))
			.toArray();
		double mean = ResponseTimes.moment(logs, 0, 1);
		this.lapse = lapse;
		this.exposures = logs;
		this.right = new boolean[logs.length];
		for (int i = 0; i < logs.length; i++) {
			this.exposures[i] -= mean;
			this.right[i] = trials.get(i).correct();
		}
	}

	/**
	 * Null where its standard error is above 0.4, or where less than 60 % are right: who
	 * sees nothing has no slope, be it a person or not.
	 * @param gold what tells of lapses
	 */
	static @Nullable Double of(List<ObservedTrial> trials, List<ObservedTrial> gold) {
		Double accuracy = Answers.share(trials, ObservedTrial::correct);
		if (accuracy == null || accuracy < FOOT) {
			return null;
		}
		long missed = gold.stream().filter((trial) -> !trial.correct()).count();
		double lapse = (missed + 0.5) / (gold.size() + 20);
		ExposureSlope fit = new ExposureSlope(trials, Math.min(lapse, MOST_OF_ERRORS * (1 - accuracy)));
		for (int round = 0; round < ROUNDS; round++) {
			fit.step();
		}
		boolean found = Math.abs(fit.slope) < LARGEST && Math.abs(fit.level) < LARGEST;
		return (found && 1 / Math.sqrt(fit.information) <= LARGEST_ERROR) ? fit.slope : null;
	}

	private void step() {
		double ofLevel = 0;
		double ofSlope = 0;
		double levels = 0;
		double both = 0;
		double slopes = 0;
		for (int i = 0; i < this.right.length; i++) {
			double x = this.exposures[i];
			double seen = 1 / (1 + Math.exp(-this.level - this.slope * x));
			double p = this.lapse + (1 - 2 * this.lapse) * seen;
			double grows = (1 - 2 * this.lapse) * seen * (1 - seen);
			double left = ((this.right[i] ? 1 : 0) - p) * grows / (p * (1 - p));
			double weight = grows * grows / (p * (1 - p));
			ofLevel += left;
			ofSlope += left * x;
			levels += weight;
			both += weight * x;
			slopes += weight * x * x;
		}
		this.information = slopes - both * both / levels;
		double slopeStep = (ofSlope - ofLevel * both / levels) / this.information;
		this.level += (ofLevel - both * slopeStep) / levels;
		this.slope += slopeStep;
	}

}
