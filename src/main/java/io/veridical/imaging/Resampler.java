package io.veridical.imaging;

import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Scales rasters with one filter for every size: the cubic of Catmull and Rom (Keys 1981,
 * a = -0.5), widened by the scale when shrinking so that each source pixel counts and
 * nothing aliases. It passes through the source's values, so scaling to the same size
 * changes no pixel.
 * <p>
 * It works on the encoded sRGB values, not on linear light: over- and undershoot at edges
 * are then about equal to the eye on dark and on light sides, and the result is that of
 * the usual tools of the field. Beyond the edge the nearest weights are renormalised, so
 * a constant image stays constant.
 */
public final class Resampler {

	private static final int REMEMBERED = 64;

	private final Map<Long, Weights> weights = new ConcurrentHashMap<>();

	/**
	 * Scales so that the longer side has the given length and the ratio of the sides is
	 * kept, to the nearest pixel.
	 * @param edge pixels of the longer side of the result, at least 1
	 */
	public Raster fit(Raster raster, int edge) {
		int longer = Math.max(raster.width(), raster.height());
		return scale(raster, side(raster.width(), longer, edge), side(raster.height(), longer, edge));
	}

	Raster scale(Raster raster, int width, int height) {
		if (width == raster.width() && height == raster.height()) {
			return raster;
		}
		Weights across = weights(raster.width(), width);
		Weights down = weights(raster.height(), height);
		int[] rgb = new int[Math.multiplyExact(width, height)];
		if (raster.isGrey()) {
			channel(raster, 0, across, down, rgb);
			for (int i = 0; i < rgb.length; i++) {
				rgb[i] *= 0x010101;
			}
		}
		else {
			for (int shift = 0; shift <= 16; shift += 8) {
				channel(raster, shift, across, down, rgb);
			}
		}
		return new Raster(width, height, rgb);
	}

	private static int side(int side, int longer, int edge) {
		return Math.max(1, (int) Math.round((double) side * edge / longer));
	}

	/**
	 * Filters rows first, then columns, holding only the source rows that the current
	 * target row needs would save little: the middle picture is as wide as the target and
	 * as high as the source.
	 */
	private static void channel(Raster raster, int shift, Weights across, Weights down, int[] rgb) {
		int width = across.targets();
		float[] middle = new float[Math.multiplyExact(width, raster.height())];
		float[] row = new float[raster.width()];
		for (int y = 0; y < raster.height(); y++) {
			for (int x = 0; x < row.length; x++) {
				row[x] = raster.rgb()[y * raster.width() + x] >> shift & 0xFF;
			}
			across.apply(row, middle, y * width);
		}
		float[] sums = new float[width];
		for (int y = 0; y < down.targets(); y++) {
			Arrays.fill(sums, 0);
			down.addRows(y, middle, sums);
			for (int x = 0; x < width; x++) {
				rgb[y * width + x] |= Math.max(0, Math.min(255, (int) Math.floor(sums[x] + 0.5f))) << shift;
			}
		}
	}

	private Weights weights(int sources, int targets) {
		if (this.weights.size() > REMEMBERED) {
			this.weights.clear();
		}
		return this.weights.computeIfAbsent((long) sources << 32 | targets, (key) -> Weights.of(sources, targets));
	}

}
