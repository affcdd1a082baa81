package io.veridical.imaging;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Rasters for tests, seeded.
 */
public final class TestRasters {

	private TestRasters() {
	}

	public static Raster noise(int width, int height, long seed) {
		SplittableRandom random = new SplittableRandom(seed);
		return new Raster(width, height, random.ints((long) width * height, 0, 1 << 24).toArray());
	}

	public static Raster greyNoise(int width, int height, long seed) {
		SplittableRandom random = new SplittableRandom(seed);
		return new Raster(width, height,
				random.ints((long) width * height, 0, 256).map((value) -> value * 0x010101).toArray());
	}

	public static Raster constant(int width, int height, int rgb) {
		int[] pixels = new int[width * height];
		Arrays.fill(pixels, rgb);
		return new Raster(width, height, pixels);
	}

}
