package io.veridical.metrics;

import java.util.Arrays;

/**
 * Factorises a positive semi-definite matrix S = U'U, with as many rows in U as S has
 * rank (Higham 2002, section 10.3: complete pivoting stops where only rounding is left).
 * Unlike a plain factorisation it takes covariances of fewer images than features, and
 * features that are always zero.
 */
final class PivotedCholesky {

	private static final int BLOCK = 64;

	private static final double EPSILON = Math.ulp(1.0);

	private final double[][] rest;

	private final boolean[] used;

	private final double[][] factor;

	private int rank;

	private PivotedCholesky(double[][] matrix) {
		this.rest = matrix;
		this.used = new boolean[matrix.length];
		this.factor = new double[matrix.length][];
	}

	/**
	 * Returns U, rank x size.
	 * @param matrix symmetric and positive semi-definite; destroyed
	 */
	static double[][] factor(double[][] matrix, Workers workers) {
		PivotedCholesky cholesky = new PivotedCholesky(matrix);
		double largest = 0;
		for (int i = 0; i < matrix.length; i++) {
			largest = Math.max(largest, matrix[i][i]);
		}
		double least = matrix.length * EPSILON * largest;
		while (cholesky.block(least)) {
			cholesky.update(workers);
		}
		return Arrays.copyOf(cholesky.factor, cholesky.rank);
	}

	/**
	 * Takes the next rows of U; the rest of S still lacks them.
	 * @return whether there may be more
	 */
	private boolean block(double least) {
		int size = this.rest.length;
		int first = this.rank;
		double[] diagonal = new double[size];
		for (int i = 0; i < size; i++) {
			diagonal[i] = this.rest[i][i];
		}
		while (this.rank < Math.min(size, first + BLOCK)) {
			int pivot = pivot(diagonal);
			if (!(diagonal[pivot] > least)) {
				return false;
			}
			this.factor[this.rank] = row(pivot, first);
			this.used[pivot] = true;
			for (int j = 0; j < size; j++) {
				diagonal[j] -= this.factor[this.rank][j] * this.factor[this.rank][j];
			}
			this.rank++;
		}
		return this.rank < size;
	}

	private int pivot(double[] diagonal) {
		int pivot = -1;
		for (int i = 0; i < diagonal.length; i++) {
			if (!this.used[i] && (pivot < 0 || diagonal[i] > diagonal[pivot])) {
				pivot = i;
			}
		}
		return pivot;
	}

	private double[] row(int pivot, int first) {
		double[] row = this.rest[pivot].clone();
		for (int k = first; k < this.rank; k++) {
			Product.addOne(-this.factor[k][pivot], this.factor[k], row, 0, row.length);
		}
		double root = Math.sqrt(row[pivot]);
		for (int j = 0; j < row.length; j++) {
			row[j] = this.used[j] ? 0 : row[j] / root;
		}
		return row;
	}

	/** Takes the last block's rows off the rest of S. */
	private void update(Workers workers) {
		double[][] block = Arrays.copyOfRange(this.factor, this.rank - BLOCK, this.rank);
		workers.each(this.rest.length, (i) -> {
			if (!this.used[i]) {
				double[][] left = Product.matrix(1, BLOCK);
				for (int k = 0; k < BLOCK; k++) {
					left[0][k] = -block[k][i];
				}
				Product.add(left, block, this.rest, i, 1, BLOCK, 0, this.rest.length);
			}
		});
	}

}
