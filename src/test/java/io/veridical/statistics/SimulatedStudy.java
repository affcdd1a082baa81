package io.veridical.statistics;

import java.util.function.DoubleUnaryOperator;
import java.util.random.RandomGenerator;

import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * Studies of one condition with raters and images drawn from populations that are known:
 * what a rater makes of an image is the sum of a normal rater, a normal image and a
 * normal rest, and the rater is wrong where that is above a limit. Raters and images are
 * given by the share they have in the variance of a judgement (intraclass correlation).
 */
public final class SimulatedStudy {

	private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

	private static final int STEPS = 2000;

	private final int raters;

	private final int imagesPerRater;

	private final double error;

	private final double limit;

	private final double rater;

	private final double image;

	private final int pool;

	/**
	 * @param raters how many raters there are
	 * @param imagesPerRater how many images each of them judges, half of them fakes
	 * @param pool how many images there are, half of them fakes
	 * @param error the share of wrong judgements in the population, above 0 and below 1
	 * @param raterIcc the share of the raters in the variance of a judgement
	 * @param imageIcc the share of the images
	 */
	public SimulatedStudy(int raters, int imagesPerRater, int pool, double error, double raterIcc, double imageIcc) {
		this.raters = raters;
		this.imagesPerRater = imagesPerRater;
		this.pool = pool;
		this.error = error;
		this.limit = -NORMAL.inverseCumulativeProbability(error);
		this.rater = solve((part) -> covariance(part) - raterIcc * error * (1 - error));
		this.image = solve((part) -> covariance(part) - imageIcc * error * (1 - error));
	}

	/**
	 * @return a study with raters and a pool of its own
	 */
	public Drawn draw(RandomGenerator random) {
		double[] images = normals(this.pool, Math.sqrt(this.image), random);
		double[] raters = normals(this.raters, Math.sqrt(this.rater), random);
		double rest = Math.sqrt(1 - this.image - this.rater);
		int[] order = new int[this.pool];
		for (int i = 0; i < this.pool; i++) {
			order[i] = i;
		}
		double[] percent = new double[this.raters];
		CrossedSample.Builder sample = CrossedSample.of(1);
		int half = this.pool / 2;
		for (int rater = 0; rater < this.raters; rater++) {
			int wrongs = 0;
			for (int i = 0; i < this.imagesPerRater; i++) {
				int place = i / 2 + i % 2 * half;
				int other = place + random.nextInt(half - i / 2);
				int image = order[other];
				order[other] = order[place];
				order[place] = image;
				boolean wrong = raters[rater] + images[image] + rest * random.nextGaussian() > this.limit;
				wrongs += wrong ? 1 : 0;
				sample.add(0, rater, image, i % 2 == 0, wrong);
			}
			percent[rater] = 100.0 * wrongs / this.imagesPerRater;
		}
		return new Drawn(sample.build(), percent, 100 * this.error, 100 * mean(images));
	}

	/**
	 * The error that all raters there could be would make with the images of a pool.
	 */
	private double mean(double[] images) {
		double sum = 0;
		for (double image : images) {
			sum += NORMAL.survivalProbability((this.limit - image) / Math.sqrt(1 - this.image));
		}
		return sum / images.length;
	}

	/**
	 * The covariance of two judgements (0 or 1) that share a part of their variance: over
	 * the shared part, the variance of the chance of being wrong.
	 */
	private double covariance(double part) {
		double squares = 0;
		for (int i = 0; i < STEPS; i++) {
			double shared = Math.sqrt(part) * NORMAL.inverseCumulativeProbability((i + .5) / STEPS);
			double wrong = NORMAL.survivalProbability((this.limit - shared) / Math.sqrt(1 - part));
			squares += wrong * wrong / STEPS;
		}
		return squares - this.error * this.error;
	}

	private static double solve(DoubleUnaryOperator increasing) {
		double low = 0;
		double high = .99;
		for (int i = 0; i < 50; i++) {
			double middle = (low + high) / 2;
			if (increasing.applyAsDouble(middle) > 0) {
				high = middle;
			}
			else {
				low = middle;
			}
		}
		return (low + high) / 2;
	}

	private static double[] normals(int count, double deviation, RandomGenerator random) {
		double[] values = new double[count];
		for (int i = 0; i < count; i++) {
			values[i] = deviation * random.nextGaussian();
		}
		return values;
	}

	/**
	 * What came of a study, and what it should have found.
	 *
	 * @param sample its judgements, condition 0
	 * @param raterPercent the percentage each rater judged wrongly
	 * @param population the true percentage over all raters and images there could be
	 * @param pool the true percentage over all raters there could be, with the images of
	 * this pool
	 */
	public record Drawn(CrossedSample sample, double[] raterPercent, double population, double pool) {
	}

}
