package io.veridical.metrics;

import java.util.Arrays;

/**
 * Feature vectors of the images of one set, a row an image.
 *
 * @param values row by row; handed over, not copied, and not to be changed afterwards
 * @param rows how many images
 * @param columns how many features an image has
 */
public record Features(float[] values, int rows, int columns) {

	public Features {
		if (rows < 1 || columns < 1 || values.length != Math.multiplyExact(rows, columns)) {
			throw new IllegalArgumentException("A matrix of %d x %d features has %d values, not %d".formatted(rows,
					columns, (long) rows * columns, values.length));
		}
		for (int i = 0; i < values.length; i++) {
			if (!Float.isFinite(values[i])) {
				throw new IllegalArgumentException(
						"Feature %d of image %d is %s; features are finite, so look at the extractor or the image"
							.formatted(i % columns, i / columns, values[i]));
			}
		}
	}

	/**
	 * Returns the first images.
	 */
	public Features first(int count) {
		return rows(0, count);
	}

	/**
	 * Returns consecutive images.
	 */
	public Features rows(int from, int to) {
		return new Features(Arrays.copyOfRange(this.values, from * this.columns, to * this.columns), to - from,
				this.columns);
	}

	/**
	 * Returns how many images it has, if they can be compared with others.
	 * @throws IllegalArgumentException if the other set has other features
	 */
	int comparedWith(Features other) {
		if (this.columns != other.columns) {
			throw new IllegalArgumentException(
					"One set has %d features an image, the other %d; take both from the same extractor"
						.formatted(this.columns, other.columns));
		}
		return this.rows;
	}

	double[] row(int row) {
		double[] copy = new double[this.columns];
		for (int i = 0; i < copy.length; i++) {
			copy[i] = this.values[row * this.columns + i];
		}
		return copy;
	}

	double distance(int row, Features other, int otherRow) {
		double sum = 0;
		for (int i = 0; i < this.columns; i++) {
			double difference = (double) this.values[row * this.columns + i]
					- other.values[otherRow * this.columns + i];
			sum += difference * difference;
		}
		return Math.sqrt(sum);
	}

	@Override
	public boolean equals(Object other) {
		return other instanceof Features features && this.rows == features.rows && this.columns == features.columns
				&& Arrays.equals(this.values, features.values);
	}

	@Override
	public int hashCode() {
		return Arrays.hashCode(this.values);
	}

	@Override
	public String toString() {
		return "Features[%d x %d]".formatted(this.rows, this.columns);
	}

}
