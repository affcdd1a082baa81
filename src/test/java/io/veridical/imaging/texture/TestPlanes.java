package io.veridical.imaging.texture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

import io.veridical.imaging.DecodeLimits;
import io.veridical.imaging.Raster;
import io.veridical.imaging.Resampler;
import io.veridical.imaging.SafeDecoder;

/**
 * Planes for tests.
 */
final class TestPlanes {

	private TestPlanes() {
	}

	static float[][] noise(int size, long seed) {
		return ColourNoise.plane(size, new SplittableRandom(seed));
	}

	/** A grating of whole periods: frequency {@code u} across and {@code v} down. */
	static float[][] grating(int size, int u, int v) {
		float[][] plane = new float[size][size];
		for (int y = 0; y < size; y++) {
			for (int x = 0; x < size; x++) {
				plane[y][x] = (float) Math.cos(2 * Math.PI * (u * x + v * y) / size);
			}
		}
		return plane;
	}

	/** The root mean square of the difference of two planes. */
	static double distance(float[][] some, float[][] others) {
		float[][] difference = Planes.copy(some);
		Planes.addScaled(difference, others, -1);
		return Math.sqrt(Planes.meanProduct(difference, difference));
	}

	/** Red, green and blue of a part of 64 x 64 px of a picture shown at 128 px. */
	static List<float[][]> picture(String file, int top, int left) {
		try {
			Raster whole = new SafeDecoder().decode(Files.readAllBytes(Path.of("src/test/resources", file)),
					DecodeLimits.DEFAULT);
			Raster picture = new Resampler().fit(whole, 128);
			return IntStream.of(16, 8, 0).mapToObj((shift) -> part(picture, shift, top, left)).toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static float[][] part(Raster picture, int shift, int top, int left) {
		float[][] part = new float[64][64];
		for (int y = 0; y < 64; y++) {
			for (int x = 0; x < 64; x++) {
				part[y][x] = picture.rgb()[(top + y) * picture.width() + left + x] >> shift & 0xFF;
			}
		}
		return part;
	}

}
