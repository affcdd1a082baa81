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

	/**
	 * Scales to a size whatever the ratio of the sides, without rounding: what networks
	 * are given. Equal to Pillow's {@code resize} of single-precision images with its
	 * bicubic filter, cut off at 0 and 255, which clean-fid (Parmar et al. 2022) takes
	 * for the reference.
	 * @param channels 1 for brightness as Pillow weighs it (ITU-R 601), 3 for red, green
	 * and blue
	 * @return channel by channel, row by row, 0 to 255
	 */
	public float[] planes(Raster raster, int channels, int width, int height) {
		float[] planes = new float[Math.multiplyExact(channels, width * height)];
		boolean grey = raster.isGrey();
		for (int channel = 0; channel < channels; channel++) {
			float[] source = (channels == 1 && !grey) ? brightness(raster) : plane(raster, 16 - 8 * channel);
			float[] scaled = (width == raster.width() && height == raster.height()) ? source : filtered(source,
					raster.height(), weights(raster.width(), width), weights(raster.height(), height));
			for (int i = 0; i < scaled.length; i++) {
				planes[channel * scaled.length + i] = Math.max(0, Math.min(255, scaled[i]));
			}
		}
		return planes;
	}

	private static float[] plane(Raster raster, int shift) {
		float[] plane = new float[raster.rgb().length];
		for (int i = 0; i < plane.length; i++) {
			plane[i] = raster.rgb()[i] >> shift & 0xFF;
		}
		return plane;
	}

	// Pillow's own whole-number weights, so that its grey images are ours
	private static float[] brightness(Raster raster) {
		float[] plane = new float[raster.rgb().length];
		for (int i = 0; i < plane.length; i++) {
			int rgb = raster.rgb()[i];
			plane[i] = (rgb >> 16 & 0xFF) * 19595 + (rgb >> 8 & 0xFF) * 38470 + (rgb & 0xFF) * 7471 + 0x8000 >> 16;
		}
		return plane;
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

	private static void channel(Raster raster, int shift, Weights across, Weights down, int[] rgb) {
		float[] scaled = filtered(plane(raster, shift), raster.height(), across, down);
		for (int i = 0; i < rgb.length; i++) {
			rgb[i] |= Math.max(0, Math.min(255, (int) Math.floor(scaled[i] + 0.5f))) << shift;
		}
	}

	/**
	 * Filters rows first, then columns, holding only the source rows that the current
	 * target row needs would save little: the middle picture is as wide as the target and
	 * as high as the source.
	 */
	private static float[] filtered(float[] plane, int height, Weights across, Weights down) {
		int width = across.targets();
		float[] middle = new float[Math.multiplyExact(width, height)];
		int sourceWidth = plane.length / height;
		for (int y = 0; y < height; y++) {
			across.apply(Arrays.copyOfRange(plane, y * sourceWidth, (y + 1) * sourceWidth), middle, y * width);
		}
		float[] scaled = new float[Math.multiplyExact(width, down.targets())];
		float[] sums = new float[width];
		for (int y = 0; y < down.targets(); y++) {
			Arrays.fill(sums, 0);
			down.addRows(y, middle, sums);
			System.arraycopy(sums, 0, scaled, y * width, width);
		}
		return scaled;
	}

	private Weights weights(int sources, int targets) {
		if (this.weights.size() > REMEMBERED) {
			this.weights.clear();
		}
		return this.weights.computeIfAbsent((long) sources << 32 | targets, (key) -> Weights.of(sources, targets));
	}

}
