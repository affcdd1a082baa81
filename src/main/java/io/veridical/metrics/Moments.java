package io.veridical.metrics;

import java.util.Arrays;

import org.jspecify.annotations.Nullable;

/**
 * Mean and unbiased covariance of feature vectors.
 *
 * @param mean of each feature
 * @param covariance symmetric, divided by the number of images less one
 */
record Moments(double[] mean, double[][] covariance) {

	private static final int CHUNK = 256;

	private static final int BLOCK = 64;

	/**
	 * Computes both in two passes.
	 * @param chosen whether an image counts; null if all do
	 */
	static Moments of(Features features, boolean @Nullable [] chosen, Workers workers) {
		int[] rows = rows(features, chosen);
		if (rows.length < 2) {
			throw new IllegalArgumentException(
					"A covariance needs at least 2 images, not %d; take more".formatted(rows.length));
		}
		int columns = features.columns();
		double[] mean = mean(features, rows);
		double[][] sums = Product.matrix(columns, columns);
		double[][] chunk = Product.matrix(Math.min(CHUNK, rows.length), columns);
		for (int first = 0; first < rows.length; first += CHUNK) {
			int start = first;
			int count = Math.min(CHUNK, rows.length - first);
			workers.each(count, (k) -> centre(features, rows[start + k], mean, chunk[k]));
			workers.each((columns + BLOCK - 1) / BLOCK, (block) -> addOuter(chunk, count, sums, block * BLOCK));
		}
		workers.each(columns, (i) -> {
			for (int j = i; j < columns; j++) {
				sums[i][j] /= rows.length - 1;
			}
		});
		for (int i = 1; i < columns; i++) {
			for (int j = 0; j < i; j++) {
				sums[i][j] = sums[j][i];
			}
		}
		return new Moments(mean, sums);
	}

	double trace() {
		double trace = 0;
		for (int i = 0; i < this.covariance.length; i++) {
			trace += this.covariance[i][i];
		}
		return trace;
	}

	private static int[] rows(Features features, boolean @Nullable [] chosen) {
		int[] rows = new int[features.rows()];
		int count = 0;
		for (int i = 0; i < rows.length; i++) {
			if (chosen == null || chosen[i]) {
				rows[count++] = i;
			}
		}
		return Arrays.copyOf(rows, count);
	}

	private static double[] mean(Features features, int[] rows) {
		double[] mean = new double[features.columns()];
		for (int row : rows) {
			for (int j = 0; j < mean.length; j++) {
				mean[j] += features.values()[row * mean.length + j];
			}
		}
		for (int j = 0; j < mean.length; j++) {
			mean[j] /= rows.length;
		}
		return mean;
	}

	private static void centre(Features features, int row, double[] mean, double[] out) {
		for (int j = 0; j < mean.length; j++) {
			out[j] = features.values()[row * mean.length + j] - mean[j];
		}
	}

	/** Adds the upper part of some rows of the chunk's product with itself. */
	private static void addOuter(double[][] chunk, int count, double[][] sums, int first) {
		int rows = Math.min(BLOCK, sums.length - first);
		double[][] left = Product.matrix(rows, count);
		for (int k = 0; k < count; k++) {
			for (int i = 0; i < rows; i++) {
				left[i][k] = chunk[k][first + i];
			}
		}
		Product.add(left, chunk, sums, first, rows, count, first, sums.length);
	}

}
