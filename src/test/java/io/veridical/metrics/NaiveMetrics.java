package io.veridical.metrics;

import java.util.Arrays;
import java.util.function.BiPredicate;

/**
 * Metrics as their definitions read, with squares of numbers in memory.
 */
record NaiveMetrics(Features real, Features fake) {

	double kernelDistance() {
		return mean(this.real, this.real) + mean(this.fake, this.fake) - 2 * mean(this.real, this.fake);
	}

	private static double mean(Features a, Features b) {
		double sum = 0;
		int pairs = 0;
		for (int i = 0; i < a.rows(); i++) {
			for (int j = 0; j < b.rows(); j++) {
				if (a != b || i != j) {
					double product = 0;
					for (int k = 0; k < a.columns(); k++) {
						product += a.row(i)[k] * b.row(j)[k];
					}
					sum += Math.pow(product / a.columns() + 1, 3);
					pairs++;
				}
			}
		}
		return sum / pairs;
	}

	double precision(int k) {
		double[] radii = radii(this.real, k);
		return share(this.fake.rows(), this.real.rows(),
				(fake, real) -> this.fake.distance(fake, this.real, real) <= radii[real]);
	}

	double recall(int k) {
		double[] radii = radii(this.fake, k);
		return share(this.real.rows(), this.fake.rows(),
				(real, fake) -> this.fake.distance(fake, this.real, real) <= radii[fake]);
	}

	double density(int k) {
		double[] radii = radii(this.real, k);
		int inside = 0;
		for (int fake = 0; fake < this.fake.rows(); fake++) {
			for (int real = 0; real < this.real.rows(); real++) {
				inside += (this.fake.distance(fake, this.real, real) < radii[real]) ? 1 : 0;
			}
		}
		return (double) inside / k / this.fake.rows();
	}

	double coverage(int k) {
		double[] radii = radii(this.real, k);
		return share(this.real.rows(), this.fake.rows(),
				(real, fake) -> this.fake.distance(fake, this.real, real) < radii[real]);
	}

	private static double share(int rows, int others, BiPredicate<Integer, Integer> test) {
		int inside = 0;
		for (int i = 0; i < rows; i++) {
			boolean any = false;
			for (int j = 0; j < others && !any; j++) {
				any = test.test(i, j);
			}
			inside += any ? 1 : 0;
		}
		return (double) inside / rows;
	}

	private static double[] radii(Features set, int k) {
		double[] radii = new double[set.rows()];
		for (int i = 0; i < radii.length; i++) {
			double[] distances = new double[radii.length];
			for (int j = 0; j < radii.length; j++) {
				distances[j] = set.distance(i, set, j);
			}
			Arrays.sort(distances);
			radii[i] = distances[k];
		}
		return radii;
	}

}
