package io.veridical.statistics;

import java.util.Arrays;
import java.util.Objects;
import java.util.function.IntToDoubleFunction;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;

import io.veridical.statistics.CoverageStudy.Coverage;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * How often the interval of a difference holds the truth, over many simulated studies of
 * two models: 30 raters a model judge 100 images each, half of them fakes of their model,
 * half of them reals from one pool. A judgement is the sum of a normal rater, a normal
 * image and a normal rest, and wrong above a limit that gives the true error.
 */
public final class DifferenceStudy {

	private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

	private static final double LEVEL = .95;

	private static final int RATERS = 30;

	private static final int HALF = 50;

	/**
	 * Of the normal sum: about the shares that {@link CoverageStudy} has of the
	 * judgement.
	 */
	private static final double RATER = .03;

	private static final double IMAGE = .22;

	/** How alike one rater sees the fakes of two models. */
	private static final double ALIKE = .8;

	private DifferenceStudy() {
	}

	/**
	 * The intervals compared.
	 */
	public enum Kind {

		/** As the comparisons have it: less what raters and images have in common. */
		SHARED,

		/** As if raters and images were others in the two conditions. */
		APART

	}

	/**
	 * @param errorA the true error of the one model, above 0 and below 1
	 * @param errorB that of the other
	 * @param pool how many reals there are, and how many fakes of each model
	 * @param both how many of the 30 raters of a model also judge the other
	 * @param runs how many studies
	 * @return one for each {@link Kind}, in their order
	 */
	public static Coverage[] run(double errorA, double errorB, int pool, int both, int runs, long seed) {
		return IntStream.range(0, runs)
			.parallel()
			.mapToObj((run) -> study(errorA, errorB, pool, both,
					RandomGeneratorFactory.of("L64X128MixRandom").create(seed + run)))
			.reduce(new Coverage[] { Coverage.NONE, Coverage.NONE },
					(one, other) -> new Coverage[] { one[0].plus(other[0]), one[1].plus(other[1]) });
	}

	private static Coverage[] study(double errorA, double errorB, int pool, int both, RandomGenerator random) {
		double[] reals = normals(pool, IMAGE, random);
		double[] people = normals(2 * RATERS, RATER, random);
		Judged a = new Judged(0, errorA, reals, normals(pool, IMAGE, random));
		Judged b = new Judged(1, errorB, reals, normals(pool, IMAGE, random));
		for (int rater = 0; rater < RATERS; rater++) {
			int other = (rater < both) ? rater : RATERS + rater;
			a.judge(rater, people[rater], random);
			b.judge(other, ALIKE * people[other] + Math.sqrt((1 - ALIKE * ALIKE) * RATER) * random.nextGaussian(),
					random);
		}
		CrossedSample judgedA = a.sample.build();
		CrossedSample judgedB = b.sample.build();
		double[] valuesA = values(a, (place) -> place);
		double[] valuesB = values(b, (place) -> (place < both) ? place : RATERS + place);
		SharedRaters raters = SharedRaters.of(Arrays.copyOf(valuesA, both), Arrays.copyOf(valuesB, both), RATERS - both,
				RATERS - both);
		double covariance = raters.covariance(RaterInterval.of(valuesA, LEVEL).standardError(),
				RaterInterval.of(valuesB, LEVEL).standardError())
				+ SharedImages.of(judgedA, 0).covariance(SharedImages.of(judgedB, 0));
		SharedRaters nobody = new SharedRaters(0, RATERS, RATERS, 0);
		double truth = 100 * (errorA - errorB);
		return new Coverage[] { Coverage.of(interval(judgedA, judgedB, covariance, raters), truth),
				Coverage.of(interval(judgedA, judgedB, 0, nobody), truth) };
	}

	private static double[] values(Judged judged, IntToDoubleFunction rater) {
		return IntStream.range(0, RATERS)
			.mapToDouble((place) -> 100.0 * judged.wrong[(int) rater.applyAsDouble(place)] / (2 * HALF))
			.toArray();
	}

	private static Interval interval(CrossedSample a, CrossedSample b, double covariance, SharedRaters raters) {
		Estimate ofA = Objects.requireNonNull(CrossedInterval.of(a, 0, LEVEL));
		Estimate ofB = Objects.requireNonNull(CrossedInterval.of(b, 0, LEVEL));
		return Objects.requireNonNull(WelchTest.of(ofA.value() - ofB.value(),
				new WelchTest.Sample(ofA.standardError(), CrossedInterval.degreesOfFreedom(a, 0)),
				new WelchTest.Sample(ofB.standardError(), CrossedInterval.degreesOfFreedom(b, 0)), covariance, raters,
				0, LEVEL))
			.difference()
			.interval();
	}

	private static double[] normals(int count, double variance, RandomGenerator random) {
		return random.doubles(count)
			.map((share) -> Math.sqrt(variance) * NORMAL.inverseCumulativeProbability(share))
			.toArray();
	}

	/**
	 * The judgements of one condition.
	 */
	private static final class Judged {

		final CrossedSample.Builder sample = CrossedSample.of(1);

		final int[] wrong = new int[2 * RATERS];

		private final int condition;

		private final double limit;

		private final double[] reals;

		private final double[] fakes;

		Judged(int condition, double error, double[] reals, double[] fakes) {
			this.condition = condition;
			this.limit = -NORMAL.inverseCumulativeProbability(error);
			this.reals = reals;
			this.fakes = fakes;
		}

		void judge(int rater, double eye, RandomGenerator random) {
			judge(rater, eye, this.reals, false, 0, random);
			judge(rater, eye, this.fakes, true, (1 + this.condition) * this.fakes.length, random);
		}

		private void judge(int rater, double eye, double[] images, boolean fake, int first, RandomGenerator random) {
			random.ints(0, images.length).distinct().limit(HALF).forEach((image) -> {
				boolean isWrong = eye + images[image]
						+ Math.sqrt(1 - RATER - IMAGE) * random.nextGaussian() > this.limit;
				this.wrong[rater] += isWrong ? 1 : 0;
				this.sample.add(0, rater, first + image, fake, isWrong);
			});
		}

	}

}
