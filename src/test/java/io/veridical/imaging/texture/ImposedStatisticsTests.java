package io.veridical.imaging.texture;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/**
 * Each group of statistics, imposed alone on noise, is there afterwards.
 */
class ImposedStatisticsTests {

	@Test
	void eigenvaluesOfAKnownMatrix() {
		double[] values = new SymmetricMatrix(new double[][] { { 2, 1 }, { 1, 2 } }).values();

		// (2 - x)^2 = 1
		assertThat(Math.min(values[0], values[1])).isCloseTo(1, within(1e-12));
		assertThat(Math.max(values[0], values[1])).isCloseTo(3, within(1e-12));
	}

	@Test
	void rootTimesItselfIsTheMatrix() {
		double[][] matrix = { { 4, 1, 0 }, { 1, 3, -1 }, { 0, -1, 2 } };
		double[][] root = new SymmetricMatrix(matrix).root();

		double[][] square = SymmetricMatrix.multiply(root, root);

		for (int i = 0; i < 3; i++) {
			assertThat(square[i]).containsExactly(matrix[i], within(1e-12));
		}
	}

	@Test
	void autocorrelationIsTheMeanProductWithTheShiftedPlane() {
		float[][] plane = TestPlanes.noise(32, 1);

		double[][] measured = Autocorrelation.of(Fourier.coefficients(plane), 3);

		assertThat(measured[2][3 + 1]).isCloseTo(Planes.meanProduct(plane, Planes.shift(plane, -1, -2)), within(1e-6));
		assertThat(measured[1][3 - 3]).isCloseTo(Planes.meanProduct(plane, Planes.shift(plane, 3, -1)), within(1e-6));
	}

	@Test
	void noiseTakesOnTheAutocorrelationOfASmoothPlane() {
		ComplexPlane smooth = Fourier.coefficients(TestPlanes.noise(64, 2));
		smooth.times(SteerableFilters.of(64, 4).nextLow());
		double[][] wanted = Autocorrelation.of(smooth, 3);
		ComplexPlane noise = Fourier.coefficients(TestPlanes.noise(64, 3));

		// where the squared gain would be negative one step only approaches it
		for (int step = 0; step < 10; step++) {
			Autocorrelation.impose(noise, wanted);
		}

		double[][] imposed = Autocorrelation.of(noise, 3);
		for (int dx = 0; dx < 4; dx++) {
			assertThat(imposed[dx]).containsExactly(wanted[dx], within(0.02 * wanted[0][3]));
		}
	}

	@Test
	void noiseTakesOnSkewnessAndKurtosis() {
		float[][] plane = TestPlanes.noise(64, 4);

		new Moments(5, 4, 0.8, 4, 0, 0).imposeShape(plane);

		Moments imposed = Moments.of(plane);
		assertThat(imposed.mean()).isCloseTo(5, within(1e-5));
		assertThat(imposed.variance()).isCloseTo(4, within(1e-4));
		// kurtosis is imposed last and moves the skewness a little
		assertThat(imposed.skewness()).isCloseTo(0.8, within(0.1));
		assertThat(imposed.kurtosis()).isCloseTo(4, within(1e-3));
	}

	@Test
	void shapeThatNoDistributionHasIsApproached() {
		float[][] plane = TestPlanes.noise(64, 5);

		// kurtosis is at least the square of skewness plus 1
		new Moments(0, 1, 0, 0.5, 0, 0).imposeShape(plane);

		assertThat(Moments.of(plane).kurtosis()).isBetween(1.0, 2.2);
		assertThat(Moments.of(plane).variance()).isCloseTo(1, within(1e-4));
	}

	@Test
	void planesTakeOnMeanProductsWithEachOtherAndWithOthers() {
		List<float[][]> planes = List.of(TestPlanes.noise(64, 6), TestPlanes.noise(64, 7));
		List<float[][]> others = List.<float[][]>of(TestPlanes.noise(64, 8));
		double[][] wanted = { { 2, 0.5 }, { 0.5, 1 } };
		double[][] between = { { 0.6 }, { -0.3 } };

		Correlations.impose(planes, wanted, others, between);

		double[][] within = Correlations.within(planes);
		assertThat(within[0]).containsExactly(wanted[0], within(1e-4));
		assertThat(within[1]).containsExactly(wanted[1], within(1e-4));
		assertThat(Correlations.between(planes, others)[0][0]).isCloseTo(0.6, within(1e-4));
		assertThat(Correlations.between(planes, others)[1][0]).isCloseTo(-0.3, within(1e-4));
	}

	@Test
	void planesThatAlreadyHaveThemStayAsTheyAre() {
		List<float[][]> planes = List.of(TestPlanes.noise(64, 9), TestPlanes.noise(64, 10));
		float[][] before = Planes.copy(planes.get(0));

		Correlations.impose(planes, Correlations.within(planes));

		assertThat(TestPlanes.distance(planes.get(0), before)).isLessThan(1e-5);
	}

	@Test
	void rampLosesItsSeamAndAGratingStays() {
		float[][] ramp = new float[64][64];
		for (float[] row : ramp) {
			for (int x = 0; x < 64; x++) {
				row[x] = x;
			}
		}
		float[][] grating = TestPlanes.grating(64, 1, 1);

		float[][] periodic = PeriodicPart.of(ramp);

		assertThat(Math.abs(periodic[20][63] - periodic[20][0])).isLessThan(2);
		assertThat(Planes.mean(periodic)).isCloseTo(31.5, within(1e-3));
		assertThat(TestPlanes.distance(PeriodicPart.of(grating), grating)).isLessThan(0.03);
	}

}
