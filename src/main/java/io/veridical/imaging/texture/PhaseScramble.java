package io.veridical.imaging.texture;

import java.util.List;
import java.util.random.RandomGenerator;

/**
 * An image without its phases: every frequency keeps its amplitude and moves to a random
 * place. Red, green and blue move together, so that colours that go together stay
 * together.
 */
public final class PhaseScramble {

	private PhaseScramble() {
	}

	/**
	 * Scramble.
	 * @param colours planes {@code [y][x]} of one size, a power of two
	 * @param random the same seed gives the same phases
	 * @return planes with the amplitude spectra of the {@linkplain PeriodicPart periodic
	 * part} of the image and its means
	 */
	public static List<float[][]> of(List<float[][]> colours, RandomGenerator random) {
		ComplexPlane noise = Fourier.coefficients(ColourNoise.plane(colours.get(0).length, random));
		noise.re()[0][0] = 1;
		noise.im()[0][0] = 0;
		return colours.stream()
			.map((colour) -> Fourier.plane(turned(Fourier.coefficients(PeriodicPart.of(colour)), noise)))
			.toList();
	}

	private static ComplexPlane turned(ComplexPlane plane, ComplexPlane noise) {
		for (int u = 0; u < plane.size(); u++) {
			for (int v = 0; v < plane.size(); v++) {
				float re = plane.re()[u][v];
				float im = plane.im()[u][v];
				double size = Math.hypot(noise.re()[u][v], noise.im()[u][v]);
				double cos = (size > 0) ? noise.re()[u][v] / size : 1;
				double sin = (size > 0) ? noise.im()[u][v] / size : 0;
				plane.re()[u][v] = (float) (re * cos - im * sin);
				plane.im()[u][v] = (float) (re * sin + im * cos);
			}
		}
		return plane;
	}

}
