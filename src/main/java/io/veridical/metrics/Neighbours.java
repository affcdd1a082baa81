package io.veridical.metrics;

/**
 * The nearest other images of each image of a set, nearest first.
 */
final class Neighbours implements Products.Visitor {

	private final double[] squares;

	private final int[][] index;

	private final double[][] squared;

	private final int[] found;

	/**
	 * Prepares to find them among the products of the set with itself.
	 * @param count how many to keep for each image; fewer if there are fewer others
	 */
	Neighbours(Features set, int count) {
		this.squares = Products.squares(set);
		int most = Math.min(count, set.rows() - 1);
		this.index = new int[set.rows()][most];
		this.squared = new double[set.rows()][most];
		this.found = new int[set.rows()];
	}

	@Override
	public void tile(int block, int top, int first, int count, double[][] products) {
		for (int i = 0; i < products.length; i++) {
			for (int j = 0; j < count; j++) {
				if (first + j != top + i) {
					double distance = this.squares[top + i] + this.squares[first + j] - 2 * products[i][j];
					offer(top + i, first + j, Math.max(0, distance));
				}
			}
		}
	}

	private void offer(int row, int other, double distance) {
		double[] kept = this.squared[row];
		int at = this.found[row];
		if (at == kept.length) {
			if (at == 0 || distance >= kept[at - 1]) {
				return;
			}
			at--;
		}
		else {
			this.found[row]++;
		}
		while (at > 0 && kept[at - 1] > distance) {
			kept[at] = kept[at - 1];
			this.index[row][at] = this.index[row][at - 1];
			at--;
		}
		kept[at] = distance;
		this.index[row][at] = other;
	}

	/**
	 * Returns the squared distances to the k-th nearest.
	 */
	double[] radii(int k) {
		double[] radii = new double[this.squared.length];
		for (int row = 0; row < radii.length; row++) {
			radii[row] = this.squared[row][k - 1];
		}
		return radii;
	}

	/**
	 * Returns the squared distances to the k-th nearest within each subset,
	 * [row][subset]; -1 for an image that is not in the subset. A subset with none of the
	 * kept ones to spare gives the farthest kept.
	 */
	double[][] radii(int k, Subsets subsets) {
		double[][] radii = Product.matrix(this.squared.length, subsets.count());
		for (int subset = 0; subset < subsets.count(); subset++) {
			boolean[] chosen = subsets.get(subset);
			for (int row = 0; row < radii.length; row++) {
				radii[row][subset] = chosen[row] ? radius(row, k, chosen) : -1;
			}
		}
		return radii;
	}

	private double radius(int row, int k, boolean[] chosen) {
		int seen = 0;
		for (int at = 0; at < this.found[row]; at++) {
			if (chosen[this.index[row][at]] && ++seen == k) {
				return this.squared[row][at];
			}
		}
		return this.squared[row][this.found[row] - 1];
	}

	int nearest(int row) {
		return this.index[row][0];
	}

	/**
	 * Returns the squared distance to the nearest one but a given one.
	 */
	double nearestBut(int row, int other) {
		return (this.index[row][0] != other || this.found[row] == 1) ? this.squared[row][0] : this.squared[row][1];
	}

}
