package io.veridical.imaging.trait;

import io.veridical.imaging.Raster;

/**
 * The grey picture of an image: luma of ITU-R BT.709 from the encoded values, 0 to 255.
 *
 * @param values row by row from the top left
 */
record Luma(int width, int height, float[] values) {

	static Luma of(Raster raster) {
		int[] rgb = raster.rgb();
		float[] values = new float[rgb.length];
		for (int i = 0; i < rgb.length; i++) {
			values[i] = 0.2126f * (rgb[i] >> 16 & 0xFF) + 0.7152f * (rgb[i] >> 8 & 0xFF) + 0.0722f * (rgb[i] & 0xFF);
		}
		return new Luma(raster.width(), raster.height(), values);
	}

	float at(int x, int y) {
		return this.values[y * this.width + x];
	}

	/**
	 * Shrinks or enlarges to a grid of cells, each the mean of the area it covers; a
	 * pixel on a border counts in both cells by its shares.
	 */
	float[] cells(int columns, int rows) {
		float[] middle = new float[columns * this.height];
		for (int y = 0; y < this.height; y++) {
			shrink(this.values, y * this.width, 1, this.width, middle, y * columns, 1, columns);
		}
		float[] cells = new float[columns * rows];
		for (int x = 0; x < columns; x++) {
			shrink(middle, x, columns, this.height, cells, x, columns, rows);
		}
		return cells;
	}

	private static void shrink(float[] from, int start, int step, int count, float[] to, int first, int stride,
			int cells) {
		double size = (double) count / cells;
		for (int cell = 0; cell < cells; cell++) {
			double least = cell * size;
			double most = least + size;
			double sum = 0;
			for (int i = (int) least; i < count && i < most; i++) {
				sum += from[start + i * step] * (Math.min(most, i + 1) - Math.max(least, i));
			}
			to[first + cell * stride] = (float) (sum / size);
		}
	}

}
