package io.veridical.imaging.texture;

import java.util.Arrays;

/**
 * Arithmetic on whole planes of real numbers.
 */
final class Planes {

	private Planes() {
	}

	static double mean(float[][] plane) {
		double sum = 0;
		for (float[] row : plane) {
			for (float value : row) {
				sum += value;
			}
		}
		return sum / plane.length / plane.length;
	}

	static float[][] copy(float[][] plane) {
		float[][] copy = new float[plane.length][];
		Arrays.setAll(copy, (y) -> plane[y].clone());
		return copy;
	}

	/** Add a constant, in place. */
	static float[][] add(float[][] plane, double value) {
		for (float[] row : plane) {
			for (int x = 0; x < row.length; x++) {
				row[x] += (float) value;
			}
		}
		return plane;
	}

	/** Multiply by a constant, in place. */
	static float[][] scale(float[][] plane, double factor) {
		for (float[] row : plane) {
			for (int x = 0; x < row.length; x++) {
				row[x] *= (float) factor;
			}
		}
		return plane;
	}

	static float[][] shift(float[][] plane, int down, int right) {
		int size = plane.length;
		float[][] shifted = new float[size][size];
		for (int y = 0; y < size; y++) {
			float[] row = plane[Math.floorMod(y - down, size)];
			for (int x = 0; x < size; x++) {
				shifted[y][x] = row[Math.floorMod(x - right, size)];
			}
		}
		return shifted;
	}

	/** The mean over the pixels of the product of two planes. */
	static double meanProduct(float[][] some, float[][] others) {
		// Sums by column, not along the row: the order of a single sum could not be
		// changed to make it fast.
		float[] columns = new float[some.length];
		for (int y = 0; y < some.length; y++) {
			addProducts(some[y], others[y], columns);
		}
		double sum = 0;
		for (float column : columns) {
			sum += column;
		}
		return sum / some.length / some.length;
	}

	/** Add to a plane another one times a factor. */
	static void addScaled(float[][] to, float[][] from, float factor) {
		for (int y = 0; y < to.length; y++) {
			addScaled(to[y], from[y], factor);
		}
	}

	private static void addProducts(float[] some, float[] others, float[] sums) {
		for (int x = 0; x < sums.length; x++) {
			sums[x] += some[x] * others[x];
		}
	}

	private static void addScaled(float[] to, float[] from, float factor) {
		for (int x = 0; x < to.length; x++) {
			to[x] += from[x] * factor;
		}
	}

}
