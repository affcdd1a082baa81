package io.veridical.simulation;

import java.util.random.RandomGenerator;

import io.veridical.psychophysics.Exposure;
import io.veridical.psychophysics.Psychometric;
import io.veridical.psychophysics.SimulatedRater;

/**
 * An honest rater's judgement: equal-variance signal detection, with a
 * {@link SimulatedRater} where time is limited.
 * <p>
 * People differ: thresholds lognormally with 0.45 in the logarithm (the published
 * standard errors 29.9 and 32.1 ms of 30 raters at 240.7 and 363.2 ms mean 0.45 to 0.7,
 * estimation included), slopes lognormally about 2 with 0.3, lapses exponentially with
 * mean 2 %, criteria normally with 0.3, d' by 0.2 and by a fifth (the raters of Stein et
 * al. 2023 differ by 6.7 points).
 *
 * @param threshold at which 75 % of the answers are right, in ms
 * @param slope of the psychometric function
 * @param dPrime without a time limit
 * @param criterion above 0 prefers "real"
 * @param lapse the share of errors that lapses cause
 * @param course what changes during the session
 */
record Eyes(double threshold, double slope, double dPrime, double criterion, double lapse,
		Course course) implements Mind {

	/** d' of gold: 1.2 % errors without bias. */
	private static final double GOLD = 4.5;

	/** How often the first look is remembered when an image comes again. */
	private static final double REMEMBERS = 0.5;

	private static final double MOST_LAPSES = 0.2;

	/** What changes during a session. */
	enum Course {

		STEADY, LEARNING, TIRING;

		/** How much of the sensitivity there is: 60 to 110 % within 100 trials. */
		private double sharpness(int number) {
			return (this == LEARNING) ? 0.6 + 0.5 * Math.min(1, number / 100.0) : 1;
		}

		/** Errors by lapses that come with fatigue: up to 8 % after 100 trials. */
		private double fatigue(int number) {
			return (this == TIRING) ? 0.08 * Math.min(1, number / 100.0) : 0;
		}

	}

	static Eyes average(Quality quality) {
		return new Eyes(quality.thresholdMillis(), 2, quality.dPrime(), 0, 0, Course.STEADY);
	}

	static Eyes typical(Quality quality, RandomGenerator chance) {
		double threshold = quality.thresholdMillis() * StrictMath.exp(0.45 * chance.nextGaussian());
		double slope = 2 * StrictMath.exp(0.3 * chance.nextGaussian());
		double dPrime = quality.dPrime() * StrictMath.exp(0.2 * chance.nextGaussian()) + 0.2 * chance.nextGaussian();
		double lapse = Math.min(MOST_LAPSES, -0.02 * StrictMath.log(1 - chance.nextDouble()));
		return new Eyes(threshold, slope, dPrime, 0.3 * chance.nextGaussian(), lapse, Course.STEADY);
	}

	Eyes biased(RandomGenerator chance) {
		double criterion = (chance.nextBoolean() ? 1 : -1) * chance.nextDouble(0.6, 1);
		return new Eyes(this.threshold, this.slope, this.dPrime, criterion, this.lapse, this.course);
	}

	Eyes lapsing(RandomGenerator chance) {
		return new Eyes(this.threshold, this.slope, this.dPrime, this.criterion, chance.nextDouble(0.04, 0.06),
				this.course);
	}

	Eyes during(Course course) {
		return new Eyes(this.threshold, this.slope, this.dPrime, this.criterion, this.lapse, course);
	}

	@Override
	public boolean saysFake(TrialSeen trial, RandomGenerator chance) {
		Reply earlier = trial.earlierOfSameImage();
		if (earlier != null && chance.nextDouble() < REMEMBERS) {
			return earlier.saysFake();
		}
		return chance.nextDouble() < probability(trial);
	}

	private double probability(TrialSeen trial) {
		double sharpness = this.course.sharpness(trial.number());
		double lapse = Math.min(MOST_LAPSES, this.lapse + this.course.fatigue(trial.number()));
		Exposure shown = trial.shown();
		if (trial.gold()) {
			return detects(GOLD, lapse, trial.fake());
		}
		return (shown == null) ? detects(this.dPrime * sharpness, lapse, trial.fake())
				: new SimulatedRater(new Psychometric(Exposure.ofMillis(this.threshold / sharpness), this.slope, lapse),
						this.criterion)
					.saysFake(trial.fake(), shown);
	}

	private double detects(double sensitivity, double lapse, boolean fake) {
		double evidence = (fake ? sensitivity : -sensitivity) / 2;
		return lapse + (1 - 2 * lapse) * Normal.above(this.criterion - evidence);
	}

}
