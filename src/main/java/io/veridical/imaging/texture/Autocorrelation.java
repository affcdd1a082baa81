package io.veridical.imaging.texture;

import java.util.Arrays;

/**
 * The mean products of a plane with itself shifted by a few pixels, measured and imposed
 * on Fourier coefficients (Portilla and Simoncelli 2000, appendix A.1): the filter is the
 * one whose squared gain has only as many terms as there are lags.
 */
final class Autocorrelation {

	private static final double RIDGE = 1e-7;

	private static final double LARGEST_GAIN = 30;

	private Autocorrelation() {
	}

	/**
	 * Measures.
	 * @param coefficients of a real plane
	 * @param lags the largest shift across and down, in pixels
	 * @return {@code [across][lags + down]} for across from 0 to lags and down from -lags
	 * to lags; the other half is the same
	 */
	static double[][] of(ComplexPlane coefficients, int lags) {
		int size = coefficients.size();
		Waves waves = Waves.of(size);
		double[][] cos = waves.cos();
		double[][] sin = waves.sin();
		double[][] sums = new double[2 * (lags + 1)][size];
		double[] power = new double[size];
		for (int u = 0; u < size; u++) {
			power(coefficients.re()[u], coefficients.im()[u], power);
			for (int dx = 0; dx <= lags; dx++) {
				addScaled(sums[2 * dx], power, cos[dx][u]);
				addScaled(sums[2 * dx + 1], power, sin[dx][u]);
			}
		}
		double[][] products = new double[lags + 1][2 * lags + 1];
		for (int dx = 0; dx <= lags; dx++) {
			for (int dy = -lags; dy <= lags; dy++) {
				int turn = (dy < 0) ? -1 : 1;
				products[dx][lags + dy] = dot(sums[2 * dx], cos[turn * dy])
						- turn * dot(sums[2 * dx + 1], sin[turn * dy]);
			}
		}
		return products;
	}

	/**
	 * Filters coefficients so that their plane has the wanted mean products, in place.
	 * Where the model's squared gain would be negative its size is taken, as in the
	 * paper.
	 */
	static void impose(ComplexPlane coefficients, double[][] wanted) {
		int lags = wanted.length - 1;
		double[][] present = of(coefficients, 2 * lags);
		double[] terms = solve(equations(present, wanted, lags));
		applyGain(coefficients, terms, lags);
	}

	/** How many shifts differ, a shift and its opposite being one. */
	private static int terms(int lags) {
		return 2 * lags * (lags + 1) + 1;
	}

	// Terms are numbered by column: (0, 0..lags), then (1, -lags..lags), ...
	private static int across(int term, int lags) {
		return (term <= lags) ? 0 : 1 + (term - lags - 1) / (2 * lags + 1);
	}

	private static int down(int term, int lags) {
		return (term <= lags) ? term : (term - lags - 1) % (2 * lags + 1) - lags;
	}

	private static double[][] equations(double[][] present, double[][] wanted, int lags) {
		int terms = terms(lags);
		double[][] equations = new double[terms][terms + 1];
		for (int row = 0; row < terms; row++) {
			int dx = across(row, lags);
			int dy = down(row, lags);
			for (int column = 0; column < terms; column++) {
				int ex = across(column, lags);
				int ey = down(column, lags);
				equations[row][column] = at(present, dx - ex, dy - ey);
				if (column > 0) {
					equations[row][column] += at(present, dx + ex, dy + ey);
				}
			}
			equations[row][row] += RIDGE * at(present, 0, 0);
			equations[row][terms] = at(wanted, dx, dy);
		}
		equations[0][terms] += RIDGE * at(wanted, 0, 0);
		return equations;
	}

	private static double at(double[][] products, int dx, int dy) {
		int lags = products.length - 1;
		return (dx < 0) ? products[-dx][lags - dy] : products[dx][lags + dy];
	}

	/** Gauss with pivots by column. */
	private static double[] solve(double[][] equations) {
		int size = equations.length;
		for (int k = 0; k < size; k++) {
			int pivot = k;
			for (int i = k + 1; i < size; i++) {
				pivot = (Math.abs(equations[i][k]) > Math.abs(equations[pivot][k])) ? i : pivot;
			}
			double[] row = equations[pivot];
			equations[pivot] = equations[k];
			equations[k] = row;
			for (int i = k + 1; i < size && row[k] != 0; i++) {
				double factor = equations[i][k] / row[k];
				for (int j = k; j <= size; j++) {
					equations[i][j] -= factor * row[j];
				}
			}
		}
		double[] solution = new double[size];
		for (int k = size - 1; k >= 0; k--) {
			double rest = equations[k][size];
			for (int j = k + 1; j < size; j++) {
				rest -= equations[k][j] * solution[j];
			}
			solution[k] = (equations[k][k] != 0) ? rest / equations[k][k] : 0;
		}
		return solution;
	}

	private static void applyGain(ComplexPlane coefficients, double[] terms, int lags) {
		int size = coefficients.size();
		Waves waves = Waves.of(size);
		double[][] cos = waves.cos();
		double[][] sin = waves.sin();
		double[] squared = new double[size];
		for (int u = 0; u < size; u++) {
			Arrays.fill(squared, terms[0]);
			for (int dy = -lags; dy <= lags; dy++) {
				double even = 0;
				double odd = 0;
				for (int dx = (dy > 0) ? 0 : 1; dx <= lags; dx++) {
					double term = terms[(dx == 0) ? dy : lags + 1 + (dx - 1) * (2 * lags + 1) + dy + lags];
					even += 2 * term * cos[dx][u];
					odd += 2 * term * sin[dx][u];
				}
				addScaled(squared, cos[Math.abs(dy)], even);
				addScaled(squared, sin[Math.abs(dy)], (dy < 0) ? odd : -odd);
			}
			scale(coefficients.re()[u], squared);
			scale(coefficients.im()[u], squared);
		}
	}

	private static void scale(float[] row, double[] squared) {
		for (int v = 0; v < row.length; v++) {
			row[v] *= (float) Math.min(LARGEST_GAIN, Math.sqrt(Math.abs(squared[v])));
		}
	}

	private static void power(float[] re, float[] im, double[] power) {
		for (int v = 0; v < power.length; v++) {
			power[v] = (double) re[v] * re[v] + (double) im[v] * im[v];
		}
	}

	private static void addScaled(double[] to, double[] from, double factor) {
		for (int v = 0; v < to.length; v++) {
			to[v] += from[v] * factor;
		}
	}

	private static double dot(double[] some, double[] others) {
		double sum = 0;
		for (int v = 0; v < some.length; v++) {
			sum += some[v] * others[v];
		}
		return sum;
	}

}
