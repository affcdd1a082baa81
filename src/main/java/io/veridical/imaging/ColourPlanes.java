package io.veridical.imaging;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Pixels as planes of red, green and blue, {@code [y][x]} from 0 to 255, and back.
 */
final class ColourPlanes {

	private ColourPlanes() {
	}

	/**
	 * The colours of a raster on a square, mirrored at its right and lower edges as often
	 * as needed to fill it.
	 * @param size edge of the planes in pixels
	 */
	static List<float[][]> of(Raster raster, int size) {
		return IntStream.of(16, 8, 0).mapToObj((shift) -> plane(raster, shift, size)).toList();
	}

	private static float[][] plane(Raster raster, int shift, int size) {
		float[][] plane = new float[size][size];
		for (int y = 0; y < size; y++) {
			int row = mirrored(y, raster.height()) * raster.width();
			for (int x = 0; x < size; x++) {
				plane[y][x] = raster.rgb()[row + mirrored(x, raster.width())] >> shift & 0xFF;
			}
		}
		return plane;
	}

	private static int mirrored(int at, int length) {
		int turn = at % (2 * length);
		return (turn < length) ? turn : 2 * length - 1 - turn;
	}

	/** Rounds to whole steps; what lies beyond 0 and 255 becomes 0 and 255. */
	static Raster raster(List<float[][]> planes) {
		int size = planes.get(0).length;
		int[] rgb = new int[size * size];
		for (float[][] plane : planes) {
			for (int i = 0; i < rgb.length; i++) {
				rgb[i] = rgb[i] << 8 | Math.max(0, Math.min(255, Math.round(plane[i / size][i % size])));
			}
		}
		return new Raster(size, size, rgb);
	}

	/** Add to planes others times a factor, in place. */
	static void add(List<float[][]> planes, List<float[][]> others, float factor) {
		for (int i = 0; i < planes.size(); i++) {
			for (int y = 0; y < planes.get(i).length; y++) {
				for (int x = 0; x < planes.get(i).length; x++) {
					planes.get(i)[y][x] += factor * others.get(i)[y][x];
				}
			}
		}
	}

	/** The upper left square of a raster. */
	static Raster cut(Raster raster, int edge) {
		if (edge == raster.width()) {
			return raster;
		}
		int[] rgb = new int[edge * edge];
		for (int y = 0; y < edge; y++) {
			System.arraycopy(raster.rgb(), y * raster.width(), rgb, y * edge, edge);
		}
		return new Raster(edge, edge, rgb);
	}

	/** Enlarges a square without mixing its pixels. */
	static Raster repeatPixels(Raster raster, int edge) {
		int[] rgb = new int[edge * edge];
		for (int i = 0; i < rgb.length; i++) {
			int y = i / edge * raster.height() / edge;
			int x = i % edge * raster.width() / edge;
			rgb[i] = raster.rgb()[y * raster.width() + x];
		}
		return new Raster(edge, edge, rgb);
	}

}
