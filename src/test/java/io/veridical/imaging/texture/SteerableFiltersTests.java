package io.veridical.imaging.texture;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class SteerableFiltersTests {

	@ParameterizedTest
	@ValueSource(ints = { 2, 4, 6 })
	void squaresOfAllFiltersSumToOne(int orientations) {
		SteerableFilters filters = SteerableFilters.of(32, orientations);
		ComplexPlane one = ComplexPlane.zeros(32);
		Planes.add(one.re(), 1);

		for (int u = 0; u < 32; u++) {
			for (int v = 0; v < 32; v++) {
				double low = filters.low()[u][v] * filters.nextLow()[u][v];
				double sum = filters.high()[u][v] * filters.high()[u][v] + low * low;
				for (int k = 0; k < orientations; k++) {
					ComplexPlane band = ComplexPlane.zeros(32);
					filters.addBand(band, one, k);
					sum += band.im()[u][v] * band.im()[u][v];
				}
				// a tight frame: Simoncelli and Freeman 1995, equation 3
				assertThat(sum).isCloseTo(1, within(1e-6));
			}
		}
	}

	@Test
	void bandsAndRestsRebuildTheImage() {
		float[][] image = TestPlanes.noise(64, 1);
		ComplexPlane coefficients = Fourier.coefficients(image);
		SteerableFilters filters = SteerableFilters.of(64, 4);
		ComplexPlane sum = Fourier.coefficients(image).times(filters.high()).times(filters.high());
		sum.add(Fourier.coefficients(image).times(filters.low()).times(filters.nextLow()),
				product(filters.low(), filters.nextLow()));
		for (int k = 0; k < 4; k++) {
			ComplexPlane band = filters.analytic(coefficients, k);
			Fourier.of(64).inverse(band);
			filters.addBand(sum, Fourier.coefficients(band.re()), k);
		}

		assertThat(TestPlanes.distance(Fourier.plane(sum), image)).isLessThan(1e-6);
	}

	@Test
	void gratingShowsInTheBandOfItsDirectionAndNotInTheOneAcross() {
		SteerableFilters filters = SteerableFilters.of(64, 4);
		ComplexPlane down = Fourier.coefficients(TestPlanes.grating(64, 0, 16));

		// along the vertical frequency axis: band 2 of 4, at 90 degrees; band 0 is at 0
		assertThat(filters.analytic(down, 2).power()).isGreaterThan(0.5);
		assertThat(filters.analytic(down, 0).power()).isLessThan(1e-12);
	}

	@Test
	void amplitudeOfAGratingIsTheSameEverywhere() {
		ComplexPlane band = SteerableFilters.of(64, 4)
			.analytic(Fourier.coefficients(TestPlanes.grating(64, 12, 12)), 1);

		Bands bands = Bands.of(List.of(band));

		assertThat(Moments.of(bands.moduli().get(0)).variance()).isLessThan(1e-10);
		assertThat(bands.means()[0]).isGreaterThan(0.5);
	}

	private static float[][] product(float[][] some, float[][] others) {
		float[][] product = Planes.copy(some);
		for (int u = 0; u < product.length; u++) {
			for (int v = 0; v < product.length; v++) {
				product[u][v] *= others[u][v];
			}
		}
		return product;
	}

}
