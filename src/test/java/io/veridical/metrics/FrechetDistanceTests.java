package io.veridical.metrics;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

class FrechetDistanceTests {

	private static final int FEATURES = 300;

	private static final Workers WORKERS = new Workers(2);

	@AfterAll
	static void stop() {
		WORKERS.close();
	}

	@Test
	void aShiftOfTheMeanCostsItsSquaredLength() {
		// science.md 7 at d = 300: 300 * 0.05^2
		assertThat(distance(Samples.exact(FEATURES, 0, 1), Samples.exact(FEATURES, 0.05, 1))).isCloseTo(0.75,
				within(1e-5));
	}

	@Test
	void aWiderDistributionCostsTheSquaredDifferenceOfDeviations() {
		// science.md 7 at d = 300: 300 * (1 + 1.1 - 2 sqrt(1.1)); of 2048 it is 4.8790
		assertThat(distance(Samples.exact(FEATURES, 0, 1), Samples.exact(FEATURES, 0, 1.1)))
			.isCloseTo(300 * (2.1 - 2 * Math.sqrt(1.1)), within(1e-5));
	}

	@Test
	void doesNotMindWhichSetIsWhich() {
		Features one = Samples.normal(500, 40, 0, 1, 1);
		Features other = Samples.normal(400, 40, 0.3, 2, 2);
		assertThat(distance(one, other)).isCloseTo(distance(other, one), within(1e-9));
	}

	@Test
	void takesFewerImagesThanFeatures() {
		// Covariances of rank 1, along the first and the second axis, and equal means:
		// nothing in common, so the traces 2 * 1^2 and 2 * 3^2 add up
		Features one = new Features(new float[] { 1, 0, 0, -1, 0, 0 }, 2, 3);
		Features other = new Features(new float[] { 0, 3, 0, 0, -3, 0 }, 2, 3);
		assertThat(distance(one, other)).isCloseTo(20, within(1e-12));
		// along the same axis: (sqrt 18 - sqrt 2)^2 = 8
		assertThat(distance(one, new Features(new float[] { 3, 0, 0, -3, 0, 0 }, 2, 3))).isCloseTo(8, within(1e-12));
	}

	@Test
	void isZeroForASetAndItself() {
		Features set = Samples.normal(100, 150, 5, 3, 3);
		assertThat(distance(set, set)).isCloseTo(0, within(1e-4));
	}

	@Test
	void isTheSameToTheDigitWithAnyNumberOfThreads() {
		Features one = Samples.normal(900, 600, 0, 1, 4);
		Features other = Samples.normal(700, 600, 0.1, 1.2, 5);
		double distance = distance(one, other);
		for (int threads : new int[] { 1, 3 }) {
			try (Workers workers = new Workers(threads)) {
				assertThat(FrechetDistance.between(one, other, workers, Progress.NONE)).isEqualTo(distance);
			}
		}
	}

	@Test
	void refusesSetsThatCannotBeCompared() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> distance(Samples.normal(10, 3, 0, 1, 1), Samples.normal(10, 4, 0, 1, 1)))
			.withMessageContaining("same extractor");
		assertThatIllegalArgumentException()
			.isThrownBy(() -> distance(Samples.normal(1, 3, 0, 1, 1), Samples.normal(10, 3, 0, 1, 1)))
			.withMessageContaining("at least 2 images");
		assertThatIllegalArgumentException().isThrownBy(() -> new Features(new float[] { 1, 2, 3, Float.NaN }, 2, 2))
			.withMessageContaining("Feature 1 of image 1");
	}

	private static double distance(Features one, Features other) {
		return FrechetDistance.between(one, other, WORKERS, Progress.NONE);
	}

}
