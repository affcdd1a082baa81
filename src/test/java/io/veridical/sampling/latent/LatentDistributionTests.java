package io.veridical.sampling.latent;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.function.DoubleUnaryOperator;

import org.apache.commons.statistics.distribution.ContinuousDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TruncatedNormalDistribution;
import org.apache.commons.statistics.distribution.UniformContinuousDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/**
 * Every prior under every truncation is the distribution it claims to be. The seed is
 * fixed, so that these tests always give the same answer; each level leaves one seed in
 * ten thousand that would fail.
 */
class LatentDistributionTests {

	private static final long SEED = 20_261_122;

	private static final int DIM = 100;

	private static final int VECTORS = 500;

	private static final int DRAWN = DIM * VECTORS;

	/**
	 * Of Kolmogorov's distance at the level 0.0001, for many values: sqrt(-ln(0.0001 / 2)
	 * / 2) / sqrt(n); Smirnov 1948, Annals of Mathematical Statistics 19, p. 279.
	 */
	private static final double CRITICAL = 2.2253 / Math.sqrt(DRAWN);

	/** Standard normal quantile of 1 - 0.0001 / 2: R 4.2 qnorm(1 - 0.00005). */
	private static final double ERRORS = 3.8906;

	@ParameterizedTest
	@CsvSource({ "normal, none", "normal, psi 0.7", "normal, resample 0.04", "normal, resample 1.0",
			"normal, resample 3.0", "normal, truncnorm 0.5", "normal, truncnorm 1.0", "uniform, none",
			"uniform, psi 0.3", "uniform, resample 0.25", "uniform, resample 2.0", "truncated-normal, none",
			"truncated-normal, psi 0.5", "truncated-normal, resample 0.7", "truncated-normal, resample 3.0",
			"truncated-normal, truncnorm 0.5" })
	void componentsFollowThePriorUnderTheTruncation(String prior, String truncation) {
		Expected expected = Expected.of(Prior.of(prior), Truncation.of(truncation));
		double[] drawn = drawn(expected.prior(), expected.truncation(), SEED);
		assertThat(distance(drawn, expected::cumulative)).isLessThan(CRITICAL);
		assertThat(Arrays.stream(drawn)).allMatch((z) -> Math.abs(z) <= expected.most());
	}

	@ParameterizedTest
	@CsvSource({ "normal, none", "normal, resample 1.0", "normal, truncnorm 0.5", "uniform, none",
			"uniform, resample 0.25", "truncated-normal, none", "truncated-normal, resample 0.7",
			"truncated-normal, truncnorm 0.5" })
	void momentsAreThoseOfTheDistribution(String prior, String truncation) {
		Expected expected = Expected.of(Prior.of(prior), Truncation.of(truncation));
		double[] drawn = drawn(expected.prior(), expected.truncation(), SEED);
		for (int power = 1; power <= 4; power++) {
			double mean = expected.moment(power);
			double error = Math.sqrt((expected.moment(2 * power) - mean * mean) / DRAWN);
			int exponent = power;
			assertThat(Arrays.stream(drawn).map((z) -> Math.pow(z, exponent)).average().orElseThrow())
				.as("moment %d", power)
				.isCloseTo(mean, within(ERRORS * error));
		}
	}

	@ParameterizedTest
	@CsvSource({ "normal, none, 3.0", "normal, none, 3.719016", "normal, resample 2.0, 1.9",
			"normal, truncnorm 0.5, 0.95", "uniform, none, 0.999", "truncated-normal, none, 1.98" })
	void tailsHoldAsManyAsTheyShould(String prior, String truncation, double from) {
		Expected expected = Expected.of(Prior.of(prior), Truncation.of(truncation));
		double[] drawn = drawn(expected.prior(), expected.truncation(), SEED);
		double share = 1 - expected.cumulative(from);
		double error = Math.sqrt(share * (1 - share) / DRAWN);
		assertThat(Arrays.stream(drawn).filter((z) -> z > from).count() / (double) DRAWN).as("above")
			.isCloseTo(share, within(ERRORS * error));
		assertThat(Arrays.stream(drawn).filter((z) -> z < -from).count() / (double) DRAWN).as("below")
			.isCloseTo(share, within(ERRORS * error));
	}

	@ParameterizedTest
	@CsvSource({ "normal, none", "uniform, none", "truncated-normal, none", "normal, resample 1.0",
			"normal, truncnorm 0.5" })
	void neighbouringStreamsAreIndependent(String prior, String truncation) {
		Expected expected = Expected.of(Prior.of(prior), Truncation.of(truncation));
		double[] one = drawn(expected.prior(), expected.truncation(), SEED);
		double[] nextSeed = drawn(expected.prior(), expected.truncation(), SEED + 1);
		double[] farSeed = drawn(expected.prior(), expected.truncation(), SEED + (1L << 32));
		assertThat(correlation(one, nextSeed, 0)).as("neighbouring seeds").isLessThan(ERRORS);
		assertThat(correlation(one, farSeed, 0)).as("seeds that differ in their high word").isLessThan(ERRORS);
		assertThat(correlation(one, one, DIM)).as("neighbouring images").isLessThan(ERRORS);
		assertThat(correlation(one, one, 1)).as("neighbouring components").isLessThan(ERRORS);
		double variance = expected.moment(2);
		double[] sizes = Arrays.stream(one).map((z) -> z * z - variance).toArray();
		assertThat(correlation(sizes, sizes, DIM)).as("sizes of neighbouring images").isLessThan(ERRORS);
		assertThat(correlation(sizes, sizes, 1)).as("sizes of neighbouring components").isLessThan(ERRORS);
	}

	@Test
	void drawnClassesOfNeighbouringImagesAreIndependent() {
		Manifest manifest = new Manifest(Prior.NORMAL, DIM, PixelRange.SIGNED, Set.of(), 1, 28, 28, "", "", Map.of(),
				null, 2, null);
		Latents latents = Latents.of(manifest, new Truncation.None(), Labels.DRAWN, SEED);
		double[] drawn = new double[DRAWN];
		double[] first = new double[VECTORS];
		for (int k = 0; k < DRAWN; k++) {
			drawn[k] = latents.label(k) - 0.5;
		}
		for (int k = 0; k < VECTORS; k++) {
			first[k] = latents.vector(k)[0];
		}
		assertThat(correlation(drawn, drawn, 1)).as("neighbouring images").isLessThan(ERRORS);
		assertThat(correlation(first, Arrays.copyOf(drawn, VECTORS), 0)).as("label and vector").isLessThan(ERRORS);
	}

	/** The size of a correlation of values around 0, in standard errors. */
	private static double correlation(double[] one, double[] other, int ahead) {
		double products = 0;
		double squares = 0;
		double otherSquares = 0;
		for (int i = 0; i < one.length; i++) {
			double next = other[(i + ahead) % other.length];
			products += one[i] * next;
			squares += one[i] * one[i];
			otherSquares += next * next;
		}
		return Math.abs(products) / Math.sqrt(squares * otherSquares) * Math.sqrt(one.length);
	}

	private static double[] drawn(Prior prior, Truncation truncation, long seed) {
		Latents latents = new Latents(prior, truncation, seed, DIM);
		double[] drawn = new double[DRAWN];
		for (int k = 0; k < VECTORS; k++) {
			float[] vector = latents.vector(k);
			for (int i = 0; i < DIM; i++) {
				drawn[k * DIM + i] = vector[i];
			}
		}
		return drawn;
	}

	/** Kolmogorov's distance between a sample and a distribution function. */
	private static double distance(double[] sample, DoubleUnaryOperator cumulative) {
		double[] sorted = sample.clone();
		Arrays.sort(sorted);
		double distance = 0;
		for (int i = 0; i < sorted.length; i++) {
			double expected = cumulative.applyAsDouble(sorted[i]);
			distance = Math.max(distance,
					Math.max(expected - (double) i / sorted.length, (double) (i + 1) / sorted.length - expected));
		}
		return distance;
	}

	/**
	 * What should come out, from Apache Commons Statistics.
	 *
	 * @param base the distribution before scaling
	 * @param factor what its values are multiplied by
	 * @param bound its end, before scaling
	 */
	private record Expected(Prior prior, Truncation truncation, ContinuousDistribution base, double factor,
			double bound) {

		static Expected of(Prior prior, Truncation truncation) {
			double end = switch (prior) {
				case NORMAL -> Double.POSITIVE_INFINITY;
				case UNIFORM -> 1;
				case TRUNCATED_NORMAL -> 2;
			};
			double bound = (truncation instanceof Truncation.Resample resample) ? Math.min(end, resample.threshold())
					: (truncation instanceof Truncation.Truncnorm) ? Math.min(end, 2) : end;
			ContinuousDistribution base = (prior == Prior.UNIFORM) ? UniformContinuousDistribution.of(-bound, bound)
					: Double.isInfinite(bound) ? NormalDistribution.of(0, 1)
							: TruncatedNormalDistribution.of(0, 1, -bound, bound);
			double factor = (truncation instanceof Truncation.Truncnorm truncnorm) ? truncnorm.psi() : 1;
			return new Expected(prior, truncation, base, factor, bound);
		}

		double cumulative(double z) {
			return this.base.cumulativeProbability(z / this.factor);
		}

		double most() {
			return this.bound * this.factor;
		}

		/** By the midpoint rule over the density; odd ones are 0. */
		double moment(int power) {
			double end = Math.min(this.bound, 12);
			int steps = 20_000;
			double sum = 0;
			for (int i = 0; i < steps; i++) {
				double z = -end + (i + 0.5) * 2 * end / steps;
				sum += Math.pow(z, power) * this.base.density(z);
			}
			return sum * 2 * end / steps * Math.pow(this.factor, power);
		}

	}

}
