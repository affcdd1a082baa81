package io.veridical.imaging.texture;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * Gaussian noise, each pixel for itself, with an image's mean colour and with the
 * variance of its colours.
 */
public final class ColourNoise {

	private ColourNoise() {
	}

	/**
	 * Draw.
	 * @param colours red, green and blue of the image, planes {@code [y][x]}
	 * @param size edge of the noise in pixels
	 * @param random the same seed gives the same noise
	 */
	public static List<float[][]> like(List<float[][]> colours, int size, RandomGenerator random) {
		ColourAxes axes = ColourAxes.of(colours);
		return axes.colours(IntStream.range(0, axes.channels()).mapToObj((i) -> plane(size, random)).toList(), size);
	}

	/** White noise of mean 0 and variance 1. */
	static float[][] plane(int size, RandomGenerator random) {
		float[][] plane = new float[size][size];
		for (float[] row : plane) {
			for (int x = 0; x < size; x++) {
				row[x] = (float) random.nextGaussian();
			}
		}
		return plane;
	}

}
