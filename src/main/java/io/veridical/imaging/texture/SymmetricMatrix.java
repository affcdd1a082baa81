package io.veridical.imaging.texture;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;

/**
 * Functions of small symmetric matrices through their eigenvalues (Jacobi's rotations,
 * Golub and Van Loan, section 8.5).
 */
final class SymmetricMatrix {

	private static final int SWEEPS = 60;

	private final double[] values;

	private final double[][] vectors;

	/**
	 * @param matrix symmetric; only read
	 */
	SymmetricMatrix(double[][] matrix) {
		int size = matrix.length;
		double[][] rest = new double[size][];
		Arrays.setAll(rest, (i) -> matrix[i].clone());
		this.vectors = identity(size);
		for (int sweep = 0; sweep < SWEEPS && !isDiagonal(rest); sweep++) {
			for (int p = 0; p < size; p++) {
				for (int q = p + 1; q < size; q++) {
					rotate(rest, p, q);
				}
			}
		}
		this.values = new double[size];
		Arrays.setAll(this.values, (i) -> rest[i][i]);
	}

	/** Eigenvalues, in no order. */
	double[] values() {
		return this.values.clone();
	}

	/** Eigenvectors of length 1, as columns in the order of the values. */
	double[][] vectors() {
		return this.vectors;
	}

	/** The symmetric root; eigenvalues below zero count as zero. */
	double[][] root() {
		return apply((value) -> Math.sqrt(Math.max(0, value)));
	}

	/**
	 * The inverse of the symmetric root.
	 * @param floor share of the largest eigenvalue to which smaller ones are raised
	 */
	double[][] inverseRoot(double floor) {
		double least = least(floor);
		return apply((value) -> 1 / Math.sqrt(Math.max(least, value)));
	}

	/**
	 * The inverse on the axes whose eigenvalue is worth counting, zero on the others.
	 * @param floor share of the largest eigenvalue below which one is not counted
	 */
	double[][] inverse(double floor) {
		double least = least(floor);
		return apply((value) -> (value > least) ? 1 / value : 0);
	}

	private double least(double floor) {
		return Math.max(Double.MIN_NORMAL, floor * Arrays.stream(this.values).max().orElse(0));
	}

	private double[][] apply(DoubleUnaryOperator function) {
		int size = this.values.length;
		double[][] result = new double[size][size];
		for (int k = 0; k < size; k++) {
			double value = function.applyAsDouble(this.values[k]);
			for (int i = 0; i < size; i++) {
				for (int j = 0; j < size; j++) {
					result[i][j] += this.vectors[i][k] * value * this.vectors[j][k];
				}
			}
		}
		return result;
	}

	private void rotate(double[][] rest, int p, int q) {
		if (rest[p][q] == 0) {
			return;
		}
		double half = (rest[q][q] - rest[p][p]) / (2 * rest[p][q]);
		double tan = Math.copySign(1, half) / (Math.abs(half) + Math.sqrt(1 + half * half));
		double cos = 1 / Math.sqrt(1 + tan * tan);
		double sin = tan * cos;
		for (double[] row : rest) {
			turn(row, p, q, cos, sin);
		}
		for (int k = 0; k < rest.length; k++) {
			double above = rest[p][k];
			double below = rest[q][k];
			rest[p][k] = cos * above - sin * below;
			rest[q][k] = sin * above + cos * below;
		}
		for (double[] row : this.vectors) {
			turn(row, p, q, cos, sin);
		}
	}

	private static void turn(double[] row, int p, int q, double cos, double sin) {
		double left = row[p];
		double right = row[q];
		row[p] = cos * left - sin * right;
		row[q] = sin * left + cos * right;
	}

	private static boolean isDiagonal(double[][] matrix) {
		double off = 0;
		double diagonal = 0;
		for (int i = 0; i < matrix.length; i++) {
			for (int j = 0; j < matrix.length; j++) {
				if (i == j) {
					diagonal += matrix[i][i] * matrix[i][i];
				}
				else {
					off += matrix[i][j] * matrix[i][j];
				}
			}
		}
		return off <= 1e-26 * diagonal;
	}

	static double[][] identity(int size) {
		double[][] identity = new double[size][size];
		for (int i = 0; i < size; i++) {
			identity[i][i] = 1;
		}
		return identity;
	}

	static double[][] multiply(double[][] left, double[][] right) {
		double[][] product = new double[left.length][right[0].length];
		for (int i = 0; i < left.length; i++) {
			for (int k = 0; k < right.length; k++) {
				for (int j = 0; j < right[0].length; j++) {
					product[i][j] += left[i][k] * right[k][j];
				}
			}
		}
		return product;
	}

	static double[][] transpose(double[][] matrix) {
		double[][] transposed = new double[matrix[0].length][matrix.length];
		for (int i = 0; i < matrix.length; i++) {
			for (int j = 0; j < matrix[0].length; j++) {
				transposed[j][i] = matrix[i][j];
			}
		}
		return transposed;
	}

	static double[][] subtract(double[][] left, double[][] right) {
		double[][] difference = new double[left.length][];
		Arrays.setAll(difference, (i) -> left[i].clone());
		for (int i = 0; i < right.length; i++) {
			for (int j = 0; j < right[i].length; j++) {
				difference[i][j] -= right[i][j];
			}
		}
		return difference;
	}

}
