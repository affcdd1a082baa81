package io.veridical.imaging;

import java.util.List;

/**
 * The part of an image where most happens: where neighbouring pixels differ most. (The
 * part of largest variance would be one that a single long edge divides.)
 */
final class BusiestWindow {

	private BusiestWindow() {
	}

	/**
	 * Cut it out: of the squares that lie a sixteenth of their edge apart, the one with
	 * the largest sum of squared steps from pixel to pixel; of equals the first by rows.
	 * @param planes red, green and blue, {@code [y][x]}
	 * @param edge of the square, in pixels
	 */
	static List<float[][]> of(List<float[][]> planes, int edge) {
		int step = Math.max(1, edge / 16);
		int last = planes.get(0).length - edge;
		double most = -1;
		int top = 0;
		int left = 0;
		for (int y = 0; y <= last; y += step) {
			for (int x = 0; x <= last; x += step) {
				double steps = steps(planes, y, x, edge);
				if (steps > most) {
					most = steps;
					top = y;
					left = x;
				}
			}
		}
		int bestTop = top;
		int bestLeft = left;
		return planes.stream().map((plane) -> cut(plane, bestTop, bestLeft, edge)).toList();
	}

	private static double steps(List<float[][]> planes, int top, int left, int edge) {
		double steps = 0;
		for (float[][] plane : planes) {
			for (int y = top + 1; y < top + edge; y++) {
				float[] above = plane[y - 1];
				float[] row = plane[y];
				for (int x = left + 1; x < left + edge; x++) {
					float across = row[x] - row[x - 1];
					float down = row[x] - above[x];
					steps += across * across + down * down;
				}
			}
		}
		return steps;
	}

	private static float[][] cut(float[][] plane, int top, int left, int edge) {
		float[][] cut = new float[edge][edge];
		for (int y = 0; y < edge; y++) {
			System.arraycopy(plane[top + y], left, cut[y], 0, edge);
		}
		return cut;
	}

}
