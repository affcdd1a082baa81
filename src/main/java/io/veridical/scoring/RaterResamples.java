package io.veridical.scoring;

import java.util.Comparator;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;

import io.veridical.psychophysics.ErrorCounts;
import io.veridical.psychophysics.SignalDetection;
import io.veridical.statistics.Estimate;

/**
 * A condition's raters drawn again and again, with replacement, and what the figures of a
 * score are in each draw. The value's own replicates are to the bit those of
 * {@link io.veridical.statistics.Bootstrap}.
 */
final class RaterResamples {

	private final double[] values = new double[RaterBootstrap.RESAMPLES];

	private final double[] fakes = new double[RaterBootstrap.RESAMPLES];

	private final double[] reals = new double[RaterBootstrap.RESAMPLES];

	private final double[] dPrimes = new double[RaterBootstrap.RESAMPLES];

	private final double[] criteria = new double[RaterBootstrap.RESAMPLES];

	private RaterResamples(List<Unit> raters, RandomGenerator random) {
		int count = raters.size();
		Unit[] units = raters.toArray(Unit[]::new);
		for (int resample = 0; resample < RaterBootstrap.RESAMPLES; resample++) {
			double value = 0;
			double fakesError = 0;
			double realsError = 0;
			int[] pooled = new int[4];
			for (int i = 0; i < count; i++) {
				Unit drawn = units[random.nextInt(count)];
				value += drawn.value;
				fakesError += drawn.fakesError;
				realsError += drawn.realsError;
				pooled[0] += drawn.counts.realsShown();
				pooled[1] += drawn.counts.realsWrong();
				pooled[2] += drawn.counts.fakesShown();
				pooled[3] += drawn.counts.fakesWrong();
			}
			SignalDetection signal = SignalDetection.of(new ErrorCounts(pooled[0], pooled[1], pooled[2], pooled[3]));
			this.values[resample] = value / count;
			this.fakes[resample] = fakesError / count;
			this.reals[resample] = realsError / count;
			this.dPrimes[resample] = signal.dPrime();
			this.criteria[resample] = signal.criterion();
		}
	}

	/**
	 * @param raters the counts of each rater, at least two
	 * @param values what each of them is worth, in the same order, which does not matter
	 * @param seed where the resamples come from
	 */
	static RaterResamples of(List<ErrorCounts> raters, double[] values, long seed) {
		return new RaterResamples(IntStream.range(0, values.length)
			.mapToObj((i) -> new Unit(values[i], raters.get(i).fakesErrorPercent(), raters.get(i).realsErrorPercent(),
					raters.get(i)))
			.sorted(Unit.ORDER)
			.toList(), RandomGeneratorFactory.of(RaterBootstrap.GENERATOR).create(seed));
	}

	/**
	 * @return the value in each resample, left unchanged by everybody
	 */
	double[] values() {
		return this.values;
	}

	Estimate value(double value) {
		return Replicates.estimate(value, this.values);
	}

	Estimate fakes(double value) {
		return Replicates.estimate(value, this.fakes);
	}

	Estimate reals(double value) {
		return Replicates.estimate(value, this.reals);
	}

	Estimate dPrime(double value) {
		return Replicates.estimate(value, this.dPrimes);
	}

	Estimate criterion(double value) {
		return Replicates.estimate(value, this.criteria);
	}

	private record Unit(double value, double fakesError, double realsError, ErrorCounts counts) {

		static final Comparator<Unit> ORDER = Comparator.comparingDouble(Unit::value)
			.thenComparingDouble(Unit::fakesError)
			.thenComparingInt((unit) -> unit.counts.realsShown())
			.thenComparingInt((unit) -> unit.counts.fakesShown())
			.thenComparingInt((unit) -> unit.counts.realsWrong());

	}

}
