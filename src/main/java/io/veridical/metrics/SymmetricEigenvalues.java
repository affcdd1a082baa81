package io.veridical.metrics;

import java.util.Arrays;

/**
 * Eigenvalues of a symmetric matrix, without vectors: Householder's reduction to three
 * diagonals (Golub and Van Loan, section 8.3), then the QL algorithm with implicit shifts
 * (EISPACK's imtql1).
 */
final class SymmetricEigenvalues {

	private static final int CHUNK = 512;

	private static final int SWEEPS = 60;

	private final double[][] rest;

	private final Workers workers;

	private final double[] diagonal;

	private final double[] beside;

	/** What is as good as zero beside the largest entry. */
	private double least;

	private SymmetricEigenvalues(double[][] matrix, Workers workers) {
		this.rest = matrix;
		this.workers = workers;
		this.diagonal = new double[matrix.length];
		this.beside = new double[matrix.length];
	}

	/**
	 * Returns the eigenvalues, smallest first.
	 * @param matrix symmetric, both halves filled in; destroyed
	 */
	static double[] of(double[][] matrix, Workers workers) {
		SymmetricEigenvalues eigenvalues = new SymmetricEigenvalues(matrix, workers);
		eigenvalues.reduce();
		eigenvalues.iterate();
		Arrays.sort(eigenvalues.diagonal);
		return eigenvalues.diagonal;
	}

	/**
	 * One reflection I - v v' after the other. The change that one makes to the rest of
	 * the matrix, A - v w' - w v', is carried out while the next one's product with it is
	 * formed, so that the matrix is read once a step.
	 */
	private void reduce() {
		int size = this.rest.length;
		double[] v = new double[size];
		double[] w = new double[size];
		for (int k = 0; k < size; k++) {
			double[] row = this.rest[k];
			change(row, v[k], w[k], v, w, k, size);
			this.diagonal[k] = row[k];
			if (k == size - 1) {
				break;
			}
			double[] next = new double[size];
			this.beside[k] = reflection(row, k + 1, next);
			double[] product = new double[size];
			int first = k + 1;
			double[] lastV = v;
			double[] lastW = w;
			this.workers.each((size - first + CHUNK - 1) / CHUNK, (chunk) -> {
				int from = first + chunk * CHUNK;
				int to = Math.min(size, from + CHUNK);
				for (int i = first; i < size; i++) {
					changeAndAdd(this.rest[i], lastV[i], lastW[i], lastV, lastW, next[i], product, from, to);
				}
			});
			double half = 0;
			for (int j = first; j < size; j++) {
				half += next[j] * product[j];
			}
			Product.addOne(-half / 2, next, product, first, size);
			v = next;
			w = product;
		}
	}

	/**
	 * Finds the v with v'v = 2 whose reflection leaves of the row's end only its first
	 * component.
	 * @return that component
	 */
	private static double reflection(double[] row, int from, double[] v) {
		double scale = 0;
		for (int j = from; j < row.length; j++) {
			scale = Math.max(scale, Math.abs(row[j]));
		}
		if (scale == 0) {
			return 0;
		}
		double squares = 0;
		for (int j = from; j < row.length; j++) {
			v[j] = row[j] / scale;
			squares += v[j] * v[j];
		}
		double length = Math.copySign(Math.sqrt(squares), v[from]);
		v[from] += length;
		double factor = 1 / Math.sqrt(length * v[from]);
		for (int j = from; j < row.length; j++) {
			v[j] *= factor;
		}
		return -length * scale;
	}

	private static void change(double[] row, double vi, double wi, double[] v, double[] w, int from, int to) {
		for (int j = from; j < to; j++) {
			row[j] = Math.fma(-vi, w[j], Math.fma(-wi, v[j], row[j]));
		}
	}

	private static void changeAndAdd(double[] row, double vi, double wi, double[] v, double[] w, double factor,
			double[] sums, int from, int to) {
		for (int j = from; j < to; j++) {
			row[j] = Math.fma(-vi, w[j], Math.fma(-wi, v[j], row[j]));
			sums[j] = Math.fma(factor, row[j], sums[j]);
		}
	}

	private void iterate() {
		int size = this.diagonal.length;
		for (int i = 0; i < size; i++) {
			this.least = Math.max(this.least, Math.ulp(Math.abs(this.diagonal[i]) + Math.abs(this.beside[i])));
		}
		for (int l = 0; l < size; l++) {
			int sweep = 0;
			int m = split(l);
			while (m != l) {
				if (++sweep > SWEEPS) {
					throw new IllegalStateException(
							"Eigenvalue %d of %d is not found after %d sweeps".formatted(l, size, SWEEPS));
				}
				sweep(l, m);
				m = split(l);
			}
		}
	}

	/** The end of the part that begins at l and hangs together. */
	private int split(int l) {
		int m = l;
		while (m < this.diagonal.length - 1) {
			double sum = Math.abs(this.diagonal[m]) + Math.abs(this.diagonal[m + 1]);
			if (Math.abs(this.beside[m]) <= this.least || sum + Math.abs(this.beside[m]) == sum) {
				break;
			}
			m++;
		}
		return m;
	}

	private void sweep(int l, int m) {
		double[] d = this.diagonal;
		double[] e = this.beside;
		double g = (d[l + 1] - d[l]) / (2 * e[l]);
		double r = Math.hypot(g, 1);
		g = d[m] - d[l] + e[l] / (g + Math.copySign(r, g));
		double s = 1;
		double c = 1;
		double p = 0;
		for (int i = m - 1; i >= l; i--) {
			double f = s * e[i];
			double b = c * e[i];
			r = Math.hypot(f, g);
			e[i + 1] = r;
			if (r == 0) {
				d[i + 1] -= p;
				e[m] = 0;
				return;
			}
			s = f / r;
			c = g / r;
			g = d[i + 1] - p;
			r = (d[i] - g) * s + 2 * c * b;
			p = s * r;
			d[i + 1] = g + p;
			g = c * r - b;
		}
		d[l] -= p;
		e[l] = g;
		e[m] = 0;
	}

}
