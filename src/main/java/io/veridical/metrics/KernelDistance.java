package io.veridical.metrics;

import java.util.Arrays;

/**
 * Kernel distance of two sets of images, KID when the features are Inception's (Binkowski
 * et al. 2018): the unbiased estimate of MMD^2 with the kernel (x.y/d + 1)^3. Zero is
 * expected, and values below it are, when both sets come from one distribution.
 */
public final class KernelDistance {

	private final Subsets reals;

	private final Subsets fakes;

	private final Sums amongReals;

	private final Sums amongFakes;

	private final Sums across;

	/**
	 * Prepares to compute the distance of each subset of the reals and the one of the
	 * fakes at the same place.
	 */
	KernelDistance(Features real, Subsets reals, Features fake, Subsets fakes) {
		this.reals = reals;
		this.fakes = fakes;
		double[][] inReals = reals.indicators();
		double[][] inFakes = fakes.indicators();
		this.amongReals = new Sums(real, inReals, inReals, true);
		this.amongFakes = new Sums(fake, inFakes, inFakes, true);
		this.across = new Sums(fake, inFakes, inReals, false);
	}

	/**
	 * Computes the distance of whole sets.
	 * @throws IllegalArgumentException if a set has fewer than two images, or the sets
	 * have different features
	 */
	public static double between(Features real, Features fake, Workers workers, Progress progress) {
		Subsets reals = new Subsets(real.rows()).all();
		Subsets fakes = new Subsets(fake.rows()).all();
		return new KernelDistance(real, reals, fake, fakes).values(real, fake, workers, progress)[0];
	}

	/**
	 * Computes the distances of consecutive blocks: of the first images of both sets, of
	 * the next, and so on; a rest is left out.
	 * @param size of a block, at least 2
	 */
	public static double[] blocks(Features real, Features fake, int size, Workers workers, Progress progress) {
		int count = Math.min(real.rows(), fake.rows()) / size;
		return new KernelDistance(real, new Subsets(real.rows()).consecutive(count, size), fake,
				new Subsets(fake.rows()).consecutive(count, size))
			.values(real, fake, workers, progress);
	}

	/**
	 * Computes the distances by themselves.
	 */
	double[] values(Features real, Features fake, Workers workers, Progress progress) {
		new Products(real, real, workers).visitUpper(this.amongReals, progress.part(0, 0.25));
		new Products(fake, fake, workers).visitUpper(this.amongFakes, progress.part(0.25, 0.5));
		new Products(fake, real, workers).visit(this.across, progress.part(0.5, 1));
		return values();
	}

	/** Takes products of reals with reals. */
	Products.Visitor amongReals() {
		return this.amongReals;
	}

	/** Takes products of fakes with fakes. */
	Products.Visitor amongFakes() {
		return this.amongFakes;
	}

	/** Takes products of fakes (rows) with reals (columns). */
	Products.Visitor across() {
		return this.across;
	}

	/**
	 * Returns the distances, once all products have been taken.
	 */
	double[] values() {
		double[] values = new double[this.reals.count()];
		double[] among = this.amongReals.total();
		double[] amongFakes = this.amongFakes.total();
		double[] across = this.across.total();
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

	/**
	 * Sums of the kernel over pairs of images, for each subset.
	 */
	private static final class Sums implements Products.Visitor {

		private final int columns;

		private final double[][] left;

		private final double[][] right;

		private final boolean once;

		private final double[][] sums;

		/**
		 * Prepares sums.
		 * @param rows the set whose images are the rows of products
		 * @param once whether both sets are one, so that each pair is to be taken once
		 * and none of an image with itself
		 */
		Sums(Features rows, double[][] left, double[][] right, boolean once) {
			this.columns = rows.columns();
			this.left = left;
			this.right = right;
			this.once = once;
			this.sums = Product.matrix(Products.blocks(rows), left[0].length);
		}

		@Override
		public void tile(int block, int top, int first, int count, double[][] products) {
			if (this.once && first + count <= top) {
				return;
			}
			double[][] kernel = kernel(products, top - first);
			double[][] chosen = Arrays.copyOfRange(this.right, first, first + count);
			int subsets = this.left[0].length;
			double[][] rows = Product.matrix(kernel.length, subsets);
			Product.add(kernel, chosen, rows, 0, kernel.length, count, 0, subsets);
			for (int i = 0; i < rows.length; i++) {
				for (int subset = 0; subset < subsets; subset++) {
					this.sums[block][subset] += this.left[top + i][subset] * rows[i][subset];
				}
			}
		}

		private double[][] kernel(double[][] products, int below) {
			double[][] kernel = Product.matrix(products.length, products[0].length);
			for (int i = 0; i < kernel.length; i++) {
				for (int j = this.once ? Math.max(0, below + i + 1) : 0; j < kernel[i].length; j++) {
					double value = products[i][j] / this.columns + 1;
					kernel[i][j] = value * value * value;
				}
			}
			return kernel;
		}

		double[] total() {
			double[] total = new double[this.left[0].length];
			for (double[] block : this.sums) {
				Product.addOne(1, block, total, 0, total.length);
			}
			return total;
		}

	}

}
