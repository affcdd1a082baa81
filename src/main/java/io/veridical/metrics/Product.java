package io.veridical.metrics;

/**
 * Adds a product of matrices to a matrix, each an array of rows. Sums run over the inner
 * index in one fixed order, so a pair of rows gives the same digits wherever it stands.
 * <p>
 * The loops are cut for the cache and shaped so that the compiler makes vector
 * instructions of the innermost one: one row of the result, four of the right factor.
 */
final class Product {

	private static final int PANEL = 256;

	private static final int DEPTH = 64;

	private Product() {
	}

	/**
	 * Adds to {@code c[row + i][j]} the sum over k of {@code a[i][k] * b[k][j]}.
	 * @param rows how many rows of a to take
	 * @param inner how many columns of a and rows of b
	 * @param from first column of b and c
	 * @param to end of the columns of b and c
	 */
	static void add(double[][] a, double[][] b, double[][] c, int row, int rows, int inner, int from, int to) {
		for (int left = from; left < to; left += PANEL) {
			int right = Math.min(to, left + PANEL);
			for (int top = 0; top < inner; top += DEPTH) {
				int bottom = Math.min(inner, top + DEPTH);
				for (int i = 0; i < rows; i++) {
					addRow(a[i], b, c[row + i], top, bottom, left, right);
				}
			}
		}
	}

	private static void addRow(double[] a, double[][] b, double[] c, int top, int bottom, int from, int to) {
		int k = top;
		for (; k + 4 <= bottom; k += 4) {
			addFour(a[k], a[k + 1], a[k + 2], a[k + 3], b[k], b[k + 1], b[k + 2], b[k + 3], c, from, to);
		}
		for (; k < bottom; k++) {
			addOne(a[k], b[k], c, from, to);
		}
	}

	private static void addFour(double a0, double a1, double a2, double a3, double[] b0, double[] b1, double[] b2,
			double[] b3, double[] c, int from, int to) {
		for (int j = from; j < to; j++) {
			c[j] = Math.fma(a0, b0[j], Math.fma(a1, b1[j], Math.fma(a2, b2[j], Math.fma(a3, b3[j], c[j]))));
		}
	}

	static void addOne(double a, double[] b, double[] c, int from, int to) {
		for (int j = from; j < to; j++) {
			c[j] = Math.fma(a, b[j], c[j]);
		}
	}

	/**
	 * Returns the product of a row with itself, to the digit what {@link #add} makes of
	 * the row and its equal.
	 */
	static double square(double[] a) {
		double sum = 0;
		int k = 0;
		for (; k + 4 <= a.length; k += 4) {
			sum = Math.fma(a[k], a[k],
					Math.fma(a[k + 1], a[k + 1], Math.fma(a[k + 2], a[k + 2], Math.fma(a[k + 3], a[k + 3], sum))));
		}
		for (; k < a.length; k++) {
			sum = Math.fma(a[k], a[k], sum);
		}
		return sum;
	}

	static double[][] matrix(int rows, int columns) {
		return new double[rows][columns];
	}

}
