package io.veridical.metrics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/**
 * Some choices of images from one set.
 */
final class Subsets {

	private final int rows;

	private final List<boolean[]> chosen = new ArrayList<>();

	Subsets(int rows) {
		this.rows = rows;
	}

	/**
	 * Adds choices of {@code size} different images at random.
	 */
	Subsets random(int count, int size, long seed) {
		RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
		int[] order = new int[this.rows];
		Arrays.setAll(order, (i) -> i);
		for (int subset = 0; subset < count; subset++) {
			boolean[] choice = new boolean[this.rows];
			for (int i = 0; i < size; i++) {
				int other = random.nextInt(i, this.rows);
				int drawn = order[other];
				order[other] = order[i];
				order[i] = drawn;
				choice[drawn] = true;
			}
			this.chosen.add(choice);
		}
		return this;
	}

	/**
	 * Adds the first {@code size} images, the next, and so on, {@code count} times.
	 */
	Subsets consecutive(int count, int size) {
		for (int subset = 0; subset < count; subset++) {
			boolean[] choice = new boolean[this.rows];
			Arrays.fill(choice, subset * size, (subset + 1) * size, true);
			this.chosen.add(choice);
		}
		return this;
	}

	Subsets all() {
		return consecutive(1, this.rows);
	}

	int count() {
		return this.chosen.size();
	}

	boolean[] get(int subset) {
		return this.chosen.get(subset);
	}

	boolean contains(int subset, int row) {
		return this.chosen.get(subset)[row];
	}

	int size(int subset) {
		int size = 0;
		for (boolean chosen : this.chosen.get(subset)) {
			size += chosen ? 1 : 0;
		}
		return size;
	}

	/**
	 * Returns 1 where an image (row) is in a subset (column), else 0.
	 */
	double[][] indicators() {
		double[][] indicators = Product.matrix(this.rows, count());
		for (int subset = 0; subset < count(); subset++) {
			for (int row = 0; row < this.rows; row++) {
				indicators[row][subset] = contains(subset, row) ? 1 : 0;
			}
		}
		return indicators;
	}

}
