package io.veridical.imaging.texture;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

class FourierTests {

	@ParameterizedTest
	@ValueSource(ints = { 2, 8, 16, 32 })
	void coefficientsAreTheDefiningSums(int size) {
		float[][] plane = TestPlanes.noise(size, 1);

		ComplexPlane coefficients = Fourier.coefficients(plane);

		for (int u = 0; u < size; u++) {
			for (int v = 0; v < size; v++) {
				double re = 0;
				double im = 0;
				for (int y = 0; y < size; y++) {
					for (int x = 0; x < size; x++) {
						double turn = -2 * Math.PI * (u * x + v * y) / size;
						re += plane[y][x] * Math.cos(turn) / size / size;
						im += plane[y][x] * Math.sin(turn) / size / size;
					}
				}
				assertThat((double) coefficients.re()[u][v]).isCloseTo(re, within(1e-6));
				assertThat((double) coefficients.im()[u][v]).isCloseTo(im, within(1e-6));
			}
		}
	}

	@ParameterizedTest
	@ValueSource(ints = { 16, 64, 128 })
	void inverseGivesThePlaneBack(int size) {
		float[][] plane = TestPlanes.noise(size, 2);

		assertThat(TestPlanes.distance(Fourier.plane(Fourier.coefficients(plane)), plane)).isLessThan(1e-6);
	}

	@Test
	void twoPlanesAtOnceAreTransformedAsOneByOne() {
		float[][] first = TestPlanes.noise(32, 3);
		float[][] second = TestPlanes.noise(32, 4);

		ComplexPlane[] pair = Fourier.coefficients(first, second);

		assertThat(TestPlanes.distance(pair[0].re(), Fourier.coefficients(first).re())).isLessThan(1e-8);
		assertThat(TestPlanes.distance(pair[1].im(), Fourier.coefficients(second).im())).isLessThan(1e-8);
		float[][][] back = Fourier.planes(pair[0], pair[1]);
		assertThat(TestPlanes.distance(back[0], first)).isLessThan(1e-6);
		assertThat(TestPlanes.distance(back[1], second)).isLessThan(1e-6);
	}

	@Test
	void powerIsTheMeanSquareOfThePixels() {
		float[][] plane = TestPlanes.noise(64, 5);

		// Parseval's theorem
		assertThat(Fourier.coefficients(plane).power()).isCloseTo(Planes.meanProduct(plane, plane), within(1e-5));
	}

	@Test
	void finerGridKeepsAGratingAsItIs() {
		assertThat(TestPlanes.distance(Fourier.plane(Fourier.coefficients(TestPlanes.grating(16, 3, 2)).on(64)),
				TestPlanes.grating(64, 3, 2)))
			.isLessThan(1e-6);
	}

	@Test
	void refusesOtherSizes() {
		assertThatIllegalArgumentException().isThrownBy(() -> Fourier.of(48)).withMessageContaining("48");
	}

}
