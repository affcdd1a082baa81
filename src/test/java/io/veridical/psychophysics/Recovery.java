package io.veridical.psychophysics;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * What a simulated rater's results read on average, over many sessions.
 *
 * @param rater who judges
 * @param trials the judgements of one session after the other
 */
record Recovery(SimulatedRater rater, List<List<ExposedTrial>> trials) {

	/**
	 * Sessions of one block.
	 * @param sessions how many; the chance of each follows from its number
	 */
	static Recovery of(String preset, SimulatedRater rater, int trials, int sessions) {
		return new Recovery(rater,
				IntStream.range(0, sessions)
					.parallel()
					.mapToObj((session) -> SimulatedBlock.of(preset, rater, trials, chance(session)))
					.toList());
	}

	/** Sessions of three blocks of 150 trials, as published. */
	static Recovery ofThreeBlocks(String preset, SimulatedRater rater, int sessions) {
		return new Recovery(rater, IntStream.range(0, sessions).parallel().mapToObj((session) -> {
			SplittableRandom chance = chance(session);
			return IntStream.range(0, 3)
				.mapToObj((block) -> SimulatedBlock.of(preset, rater, 150, chance))
				.flatMap(List::stream)
				.toList();
		}).toList());
	}

	private static SplittableRandom chance(int session) {
		return new SplittableRandom(20261122L * 1000 + session);
	}

	static double mode(List<ExposedTrial> threeBlocks) {
		return ModalExposure.ofRater(IntStream.range(0, 3)
			.mapToObj((block) -> threeBlocks.subList(150 * block, 150 * (block + 1))
				.stream()
				.map(ExposedTrial::achieved)
				.toList())
			.toList());
	}

	static double weibull(List<ExposedTrial> trials) {
		return ThresholdFit.weibull(trials).threshold().median().millis();
	}

	static double signalDetection(List<ExposedTrial> trials) {
		return ThresholdFit.signalDetection(trials).threshold().median().millis();
	}

	/** Reads every session with an estimator, in milliseconds. */
	Reading reading(ToDoubleFunction<List<ExposedTrial>> estimator) {
		return Reading.of(this.trials.parallelStream().mapToDouble(estimator).toArray(),
				this.rater.sees().threshold().millis());
	}

	/**
	 * Percent of the true threshold.
	 *
	 * @param bias mean of the readings minus the threshold
	 * @param deviation standard deviation of the readings
	 */
	record Reading(double bias, double deviation) {

		static Reading of(double[] values, double truth) {
			return new Reading(100 * (mean(values) / truth - 1), 100 * standardDeviation(values) / truth);
		}

		@Override
		public String toString() {
			return "%+.1f ± %.1f".formatted(this.bias, this.deviation);
		}

	}

	static double mean(double[] values) {
		return Arrays.stream(values).average().orElseThrow();
	}

	static double standardDeviation(double[] values) {
		double mean = mean(values);
		return Math
			.sqrt(Arrays.stream(values).map((value) -> (value - mean) * (value - mean)).sum() / (values.length - 1));
	}

}
