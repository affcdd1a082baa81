package io.veridical.metrics;

import java.util.Arrays;
import java.util.random.RandomGenerator;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class SymmetricEigenvaluesTests {

	private static final Workers WORKERS = new Workers(2);

	@AfterAll
	static void stop() {
		WORKERS.close();
	}

	@Test
	void findsThoseOfTheSecondDifference() {
		// 2 on the diagonal, -1 beside it: 2 - 2 cos(i pi / (n + 1))
		int size = 700;
		double[][] matrix = new double[size][size];
		for (int i = 0; i < size; i++) {
			matrix[i][i] = 2;
			if (i > 0) {
				matrix[i][i - 1] = -1;
				matrix[i - 1][i] = -1;
			}
		}
		double[] values = SymmetricEigenvalues.of(turned(matrix, 3), WORKERS);
		for (int i = 0; i < size; i++) {
			assertThat(values[i]).isCloseTo(2 - 2 * Math.cos((i + 1) * Math.PI / (size + 1)), within(1e-12));
		}
	}

	@Test
	void findsMultipleAndZeroOnes() {
		// all ones: the size once, zero else
		double[][] ones = new double[50][50];
		Arrays.stream(ones).forEach((row) -> Arrays.fill(row, 1));
		double[] values = SymmetricEigenvalues.of(ones, WORKERS);
		assertThat(values[49]).isCloseTo(50, within(1e-12));
		assertThat(Arrays.copyOf(values, 49)).containsExactly(new double[49], within(1e-12));
		assertThat(SymmetricEigenvalues.of(new double[3][3], WORKERS)).containsExactly(0, 0, 0);
		assertThat(SymmetricEigenvalues.of(new double[][] { { -7 } }, WORKERS)).containsExactly(-7);
		assertThat(SymmetricEigenvalues.of(new double[0][0], WORKERS)).isEmpty();
	}

	@Test
	void pivotedFactorHasTheRankOfTheMatrixAndGivesItBack() {
		// 10 rows of 200 numbers make a matrix of rank 10, 150 of rank 150
		for (int rank : new int[] { 10, 150, 200 }) {
			Features rows = Samples.normal(rank, 200, 0, 1, rank);
			double[][] matrix = new double[200][200];
			for (int k = 0; k < rank; k++) {
				double[] row = rows.row(k);
				for (int i = 0; i < 200; i++) {
					Product.addOne(row[i], row, matrix[i], 0, 200);
				}
			}
			double[][] before = Arrays.stream(matrix).map(double[]::clone).toArray(double[][]::new);
			double[][] factor = PivotedCholesky.factor(matrix, WORKERS);
			assertThat(factor.length).isEqualTo(rank);
			for (int i = 0; i < 200; i += 7) {
				for (int j = 0; j < 200; j += 11) {
					double sum = 0;
					for (double[] row : factor) {
						sum += row[i] * row[j];
					}
					assertThat(sum).isCloseTo(before[i][j], within(1e-10));
				}
			}
		}
	}

	/** Reflects at random planes, which leaves eigenvalues alone. */
	private static double[][] turned(double[][] matrix, int times) {
		RandomGenerator random = Samples.random(9);
		int size = matrix.length;
		for (int time = 0; time < times; time++) {
			double[] v = random.doubles(size, -1, 1).toArray();
			double length = Math.sqrt(Arrays.stream(v).map((x) -> x * x).sum() / 2);
			for (int i = 0; i < size; i++) {
				v[i] /= length;
			}
			for (int side = 0; side < 2; side++) {
				double[] sums = new double[size];
				for (int i = 0; i < size; i++) {
					Product.addOne(v[i], matrix[i], sums, 0, size);
				}
				for (int i = 0; i < size; i++) {
					Product.addOne(-v[i], sums, matrix[i], 0, size);
				}
				double[][] other = new double[size][size];
				for (int i = 0; i < size; i++) {
					for (int j = 0; j < size; j++) {
						other[j][i] = matrix[i][j];
					}
				}
				matrix = other;
			}
		}
		return matrix;
	}

}
