package io.veridical.metrics;

import java.util.Arrays;

/**
 * Kernel distance of two sets of images, KID when the features are Inception's (Binkowski
 * et al. 2018): the unbiased estimate of MMD^2 with the kernel (x.y/d + 1)^3. Zero is
 * expected, and values below it are, when both sets come from one distribution.
 */
public final class KernelDistance {

	private final Features real;

	private final Features fake;

	private final Subsets reals;

	private final Subsets fakes;

	private final Workers workers;

	KernelDistance(Features real, Subsets reals, Features fake, Subsets fakes, Workers workers) {
		this.real = real;
		this.reals = reals;
		this.fake = fake;
		this.fakes = fakes;
		this.workers = workers;
	}

	/**
	 * Computes the distance of whole sets.
	 * @throws IllegalArgumentException if a set has fewer than two images, or the sets
	 * have different features
	 */
	public static double between(Features real, Features fake, Workers workers, Progress progress) {
		Subsets reals = new Subsets(real.rows()).all();
		Subsets fakes = new Subsets(fake.rows()).all();
		return new KernelDistance(real, reals, fake, fakes, workers).values(progress)[0];
	}

	/**
	 * Computes the distances of consecutive blocks: of the first images of both sets, of
	 * the next, and so on; a rest is left out.
	 * @param size of a block, at least 2
	 */
	public static double[] blocks(Features real, Features fake, int size, Workers workers, Progress progress) {
		int count = Math.min(real.rows(), fake.rows()) / size;
		return new KernelDistance(real, new Subsets(real.rows()).consecutive(count, size), fake,
				new Subsets(fake.rows()).consecutive(count, size), workers)
			.values(progress);
	}

	/**
	 * Returns the distance of each subset of the reals and the one of the fakes at the
	 * same place.
	 */
	double[] values(Progress progress) {
		double[] values = new double[this.reals.count()];
		double[][] real = this.reals.indicators();
		double[][] fake = this.fakes.indicators();
		double[] among = among(this.real, real, progress.part(0, 0.25));
		double[] amongFakes = among(this.fake, fake, progress.part(0.25, 0.5));
		double[] across = across(real, fake, progress.part(0.5, 1));
		for (int i = 0; i < values.length; i++) {
			double m = this.reals.size(i);
			double n = this.fakes.size(i);
			if (m < 2 || n < 2) {
				throw new IllegalArgumentException(
						"A kernel distance needs at least 2 images of each set, not %.0f and %.0f; take more"
							.formatted(m, n));
			}
			values[i] = 2 * among[i] / (m * (m - 1)) + 2 * amongFakes[i] / (n * (n - 1)) - 2 * across[i] / (m * n);
		}
		return values;
	}

	/** Sums over pairs of one set, each once. */
	private double[] among(Features set, double[][] indicators, Progress progress) {
		double[][] sums = Product.matrix(Products.blocks(set), indicators[0].length);
		new Products(set, set, this.workers).visitUpper((block, top, first, count, products) -> {
			kernel(products, set.columns());
			for (int i = 0; i < products.length; i++) {
				for (int j = 0; j < Math.min(count, top + i - first + 1); j++) {
					products[i][j] = 0;
				}
			}
			add(products, top, first, count, indicators, indicators, sums[block]);
		}, progress);
		return total(sums);
	}

	private double[] across(double[][] real, double[][] fake, Progress progress) {
		double[][] sums = Product.matrix(Products.blocks(this.real), real[0].length);
		new Products(this.real, this.fake, this.workers).visit((block, top, first, count, products) -> {
			kernel(products, this.real.columns());
			add(products, top, first, count, real, fake, sums[block]);
		}, progress);
		return total(sums);
	}

	private static void kernel(double[][] products, int columns) {
		for (double[] row : products) {
			for (int j = 0; j < row.length; j++) {
				double value = row[j] / columns + 1;
				row[j] = value * value * value;
			}
		}
	}

	private static void add(double[][] kernel, int top, int first, int count, double[][] left, double[][] right,
			double[] sums) {
		double[][] chosen = Arrays.copyOfRange(right, first, first + count);
		double[][] rows = Product.matrix(kernel.length, sums.length);
		Product.add(kernel, chosen, rows, 0, kernel.length, count, 0, sums.length);
		for (int i = 0; i < rows.length; i++) {
			for (int subset = 0; subset < sums.length; subset++) {
				sums[subset] += left[top + i][subset] * rows[i][subset];
			}
		}
	}

	private static double[] total(double[][] sums) {
		double[] total = new double[sums[0].length];
		for (double[] block : sums) {
			Product.addOne(1, block, total, 0, total.length);
		}
		return total;
	}

}
