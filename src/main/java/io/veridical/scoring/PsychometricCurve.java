package io.veridical.scoring;

import java.util.List;
import java.util.TreeMap;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

import io.veridical.psychophysics.ExposedTrial;
import io.veridical.psychophysics.Exposure;
import io.veridical.psychophysics.ThresholdFit;
import io.veridical.statistics.Interval;
import io.veridical.statistics.RaterInterval;

/**
 * How accuracy grows with the exposure: what raters answered, and the average rater as
 * fitted. The two part where a staircase shows short exposures to quick raters and long
 * ones to slow raters; what to hold the answers against is {@link Bin#expected()}. Shares
 * are from 0 to 1.
 *
 * @param bins the answers, by achieved exposure, ascending; without those nobody saw
 * @param points the mean over raters of their fitted curves, half of the images real, at
 * even distances on a logarithmic axis over all bins
 */
public record PsychometricCurve(List<Bin> bins, List<Point> points) {

	/** Three bins to a factor of 2. */
	private static final double BIN = Math.log(2) / 3;

	private static final int POINTS = 61;

	/**
	 * @param raters at least one
	 * @param fits of each of them
	 */
	static PsychometricCurve of(List<CountedTrials> raters, List<ThresholdFit> fits) {
		TreeMap<Integer, Tally> tallies = new TreeMap<>();
		for (int i = 0; i < fits.size(); i++) {
			for (ExposedTrial trial : raters.get(i).exposed()) {
				int bin = (int) Math.floor(StrictMath.log(trial.achieved().millis()) / BIN);
				tallies.computeIfAbsent(bin, (number) -> new Tally()).add(trial, fits.get(i));
			}
		}
		double from = BIN * tallies.firstKey();
		double to = BIN * (tallies.lastKey() + 1);
		return new PsychometricCurve(
				tallies.entrySet().stream().map((entry) -> entry.getValue().bin(entry.getKey())).toList(),
				IntStream.range(0, POINTS)
					.mapToObj((i) -> point(StrictMath.exp(from + (to - from) * i / (POINTS - 1)), fits))
					.toList());
	}

	private static Point point(double millis, List<ThresholdFit> fits) {
		Exposure shown = Exposure.ofMillis(millis);
		double[] shares = fits.stream().mapToDouble((fit) -> share(fit, fit.threshold().median(), shown)).toArray();
		if (shares.length > 1) {
			Interval interval = RaterInterval.of(shares, RaterBootstrap.LEVEL).interval();
			return new Point(millis, RaterBootstrap.mean(shares), Math.max(0, interval.lower()),
					Math.min(1, interval.upper()));
		}
		ThresholdFit only = fits.get(0);
		return new Point(millis, shares[0], share(only, only.threshold().quantile(.975), shown),
				share(only, only.threshold().quantile(.025), shown));
	}

	private static double share(ThresholdFit fit, Exposure threshold, Exposure shown) {
		return (fit.correct(threshold, shown, true) + fit.correct(threshold, shown, false)) / 2;
	}

	/**
	 * Answers at similar exposures.
	 *
	 * @param from shortest exposure of the bin, in ms
	 * @param to longest exposure of the bin
	 * @param millis geometric mean of those achieved
	 * @param trials how many answers
	 * @param correct how many of them are right
	 * @param share of right answers
	 * @param lower end of Wilson's 95 % interval, which takes answers of one rater as
	 * independent
	 * @param upper end of it
	 * @param expected the share of right answers that the fits of the raters who gave
	 * these answers expect at these exposures
	 */
	public record Bin(double from, double to, double millis, int trials, int correct, double share, double lower,
			double upper, double expected) {

	}

	/**
	 * The average rater.
	 *
	 * @param millis the exposure
	 * @param share of right answers
	 * @param lower end of the 95 % interval over raters (Student's t); of a single rater,
	 * over its threshold
	 * @param upper end of it
	 */
	public record Point(double millis, double share, double lower, double upper) {

	}

	private static final class Tally {

		private final DoubleStream.Builder logs = DoubleStream.builder();

		private int trials;

		private int correct;

		private double expected;

		void add(ExposedTrial trial, ThresholdFit fit) {
			this.logs.add(StrictMath.log(trial.achieved().millis()));
			this.trials++;
			this.correct += trial.correct() ? 1 : 0;
			this.expected += fit.correct(trial.achieved(), trial.fake());
		}

		Bin bin(int number) {
			Interval interval = Wilson.percent(this.correct, this.trials);
			double mean = this.logs.build().average().orElseThrow();
			return new Bin(StrictMath.exp(BIN * number), StrictMath.exp(BIN * (number + 1)), StrictMath.exp(mean),
					this.trials, this.correct, (double) this.correct / this.trials, interval.lower() / 100,
					interval.upper() / 100, this.expected / this.trials);
		}

	}

}
