package io.veridical.imaging;

import java.util.stream.IntStream;

/**
 * Colours spread evenly over the cube, to see how far a profile is from sRGB.
 */
final class ColourGrid {

	private static final int STEPS = 16;

	private ColourGrid() {
	}

	static int[] colours(boolean grey) {
		if (grey) {
			return IntStream.rangeClosed(0, 255).map((value) -> value * 0x010101).toArray();
		}
		int side = 256 / STEPS + 1;
		return IntStream.range(0, side * side * side)
			.map((i) -> level(i / side / side) << 16 | level(i / side % side) << 8 | level(i % side))
			.toArray();
	}

	static int largestDifference(int[] some, int[] others) {
		return IntStream.range(0, some.length)
			.map((i) -> Math.max(difference(some[i], others[i], 16),
					Math.max(difference(some[i], others[i], 8), difference(some[i], others[i], 0))))
			.max()
			.orElse(0);
	}

	private static int level(int step) {
		return Math.min(255, step * STEPS);
	}

	private static int difference(int some, int other, int shift) {
		return Math.abs((some >> shift & 0xFF) - (other >> shift & 0xFF));
	}

}
