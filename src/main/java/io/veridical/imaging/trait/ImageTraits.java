package io.veridical.imaging.trait;

import java.util.Arrays;

import io.veridical.imaging.Raster;
import io.veridical.imaging.texture.RadialPower;

/**
 * What can be said of an image without looking at what it shows.
 *
 * @param width in pixels
 * @param height in pixels
 * @param brightness the mean luma, 0 to 1
 * @param contrast the standard deviation of luma, 0 to 0.5
 * @param black the luma that 1 % of the pixels lie below, 0 to 1
 * @param white the luma that 1 % of the pixels lie above, 0 to 1
 * @param saturation the mean of the difference between the strongest and the weakest
 * channel, 0 to 1
 * @param blocks {@link Blockiness}; NaN of small images
 * @param spectrum {@link RadialPower}: how much of the picture lies in coarse and in fine
 * structures
 */
public record ImageTraits(int width, int height, float brightness, float contrast, float black, float white,
		float saturation, float blocks, RadialPower spectrum) {

	/** In how many bands of frequency the spectrum is measured. */
	public static final int BANDS = RadialPower.BANDS;

	private static final double TAIL = 0.01;

	/** Measures an image. */
	public static ImageTraits of(Raster raster) {
		return of(raster, Luma.of(raster));
	}

	static ImageTraits of(Raster raster, Luma luma) {
		int[] histogram = new int[256];
		double sum = 0;
		double squares = 0;
		for (float value : luma.values()) {
			sum += value;
			squares += (double) value * value;
			histogram[Math.min(255, Math.round(value))]++;
		}
		int pixels = luma.values().length;
		double mean = sum / pixels;
		double deviation = Math.sqrt(Math.max(0, squares / pixels - mean * mean));
		return new ImageTraits(raster.width(), raster.height(), (float) (mean / 255), (float) (deviation / 255),
				quantile(histogram, TAIL * pixels) / 255f, quantile(histogram, (1 - TAIL) * pixels) / 255f,
				saturation(raster), (float) Blockiness.of(luma), RadialPower.of(raster.width(), luma.values()));
	}

	/** The longer side, which is scaled to the same length for every rater. */
	public int longerSide() {
		return Math.max(this.width, this.height);
	}

	/**
	 * log10 of the power in a band, relative to all power; NaN without any detail.
	 * @param band 0, the coarsest, to {@link #BANDS} - 1, the finest
	 */
	public double power(int band) {
		return this.spectrum.bands()[band];
	}

	/** The frequency in the middle of a band, in cycles a pixel. */
	public static double frequency(int band) {
		return RadialPower.frequency(band);
	}

	/** {@link RadialPower#detail()}. */
	public double detail() {
		return this.spectrum.detail();
	}

	/** {@link RadialPower#slope()}. */
	public double slope() {
		return this.spectrum.slope();
	}

	private static int quantile(int[] histogram, double below) {
		long count = 0;
		for (int value = 0; value < histogram.length; value++) {
			count += histogram[value];
			if (count > below) {
				return value;
			}
		}
		return histogram.length - 1;
	}

	private static float saturation(Raster raster) {
		return (float) Arrays.stream(raster.rgb()).mapToDouble((pixel) -> {
			int red = pixel >> 16 & 0xFF;
			int green = pixel >> 8 & 0xFF;
			int blue = pixel & 0xFF;
			return (Math.max(red, Math.max(green, blue)) - Math.min(red, Math.min(green, blue))) / 255.0;
		}).average().orElse(0);
	}

}
