package io.veridical.imaging;

import java.util.Arrays;

/**
 * How much light an image gives off, on average: relative luminance in linear light (IEC
 * 61966-2-1), 0 for black and 1 for white. The mean of the encoded values would be too
 * dark.
 */
public final class Luminance {

	private static final double[] LIGHT = light();

	private Luminance() {
	}

	/** The mean over all pixels. */
	public static double of(Raster raster) {
		double sum = 0;
		for (int pixel : raster.rgb()) {
			sum += 0.2126 * LIGHT[pixel >> 16 & 0xFF] + 0.7152 * LIGHT[pixel >> 8 & 0xFF]
					+ 0.0722 * LIGHT[pixel & 0xFF];
		}
		return sum / raster.rgb().length;
	}

	/**
	 * The grey that gives off this much light.
	 * @param luminance 0 to 1
	 * @return 0 to 255, the value of red, green and blue
	 */
	public static int grey(double luminance) {
		return ToSrgb.encoded(luminance);
	}

	private static double[] light() {
		double[] light = new double[256];
		Arrays.setAll(light, (sample) -> {
			double value = sample / 255.0;
			return (value <= 0.04045) ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
		});
		return light;
	}

}
