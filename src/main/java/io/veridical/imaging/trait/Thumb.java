package io.veridical.imaging.trait;

import java.util.Arrays;

import io.veridical.imaging.Raster;

/**
 * A grey picture of 16 x 16 cells, to compare two images by when their hashes are alike.
 *
 * @param cells 256 values of 0 to 255, row by row
 */
public record Thumb(byte[] cells) {

	/** Cells in a row and in a column. */
	public static final int SIDE = 16;

	private static final double FLAT = 1;

	public Thumb {
		if (cells.length != SIDE * SIDE) {
			throw new IllegalArgumentException("A thumb has %d cells, not %d".formatted(SIDE * SIDE, cells.length));
		}
	}

	public static Thumb of(Raster raster) {
		return of(Luma.of(raster));
	}

	static Thumb of(Luma luma) {
		float[] values = luma.cells(SIDE, SIDE);
		byte[] cells = new byte[values.length];
		for (int i = 0; i < cells.length; i++) {
			cells[i] = (byte) Math.round(values[i]);
		}
		return new Thumb(cells);
	}

	/**
	 * How alike two pictures are whatever their brightness and contrast: the correlation
	 * of their cells, -1 to 1. Of pictures without any detail 1 if both have none, else
	 * 0.
	 */
	public double likeness(Thumb other) {
		double mean = mean();
		double otherMean = other.mean();
		double both = 0;
		double one = 0;
		double two = 0;
		for (int i = 0; i < this.cells.length; i++) {
			double a = (this.cells[i] & 0xFF) - mean;
			double b = (other.cells[i] & 0xFF) - otherMean;
			both += a * b;
			one += a * a;
			two += b * b;
		}
		double least = FLAT * this.cells.length;
		if (one < least || two < least) {
			return (one < least && two < least && Math.abs(mean - otherMean) < 8) ? 1 : 0;
		}
		return both / Math.sqrt(one * two);
	}

	private double mean() {
		long sum = 0;
		for (byte cell : this.cells) {
			sum += cell & 0xFF;
		}
		return (double) sum / this.cells.length;
	}

	@Override
	public boolean equals(Object other) {
		return other instanceof Thumb thumb && Arrays.equals(this.cells, thumb.cells);
	}

	@Override
	public int hashCode() {
		return Arrays.hashCode(this.cells);
	}

	@Override
	public String toString() {
		return "Thumb[mean %.1f]".formatted(mean());
	}

}
