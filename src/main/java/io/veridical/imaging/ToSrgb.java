package io.veridical.imaging;

import java.awt.color.CMMException;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.util.Arrays;

import io.veridical.imaging.UnreadableImage.Reason;

/**
 * Turns the colours of a file into sRGB.
 */
@FunctionalInterface
interface ToSrgb {

	/**
	 * Converts a row of packed colours in place; the top byte, alpha, stays as it is.
	 */
	void convert(int[] argb);

	static ToSrgb asItIs() {
		return (argb) -> {
		};
	}

	/**
	 * Applies an ICC profile. One that moves no colour by more than two steps is sRGB
	 * under another name: the pixels then stay exactly what they were.
	 * @throws UnreadableImage if the profile cannot be applied
	 */
	static ToSrgb byProfile(ICC_Profile profile) {
		try {
			ProfileToSrgb conversion = new ProfileToSrgb(profile);
			int[] colours = ColourGrid.colours(profile.getColorSpaceType() == ColorSpace.TYPE_GRAY);
			int[] converted = colours.clone();
			conversion.convert(converted);
			return (ColourGrid.largestDifference(colours, converted) <= 2) ? asItIs() : conversion;
		}
		catch (CMMException | IllegalArgumentException ex) {
			throw new UnreadableImage(Reason.BAD_PROFILE);
		}
	}

	/**
	 * Applies the exponent of a PNG (its section 11.3.3.2): light is the sample to the
	 * power of 1 / gamma.
	 * @param gamma times 100,000; 45,455 is the usual way of saying sRGB and changes
	 * nothing
	 */
	static ToSrgb byGamma(int gamma) {
		if (gamma <= 0 || Math.abs(gamma - 45_455) <= 1_000) {
			return asItIs();
		}
		int[] table = new int[256];
		Arrays.setAll(table, (sample) -> encoded(Math.pow(sample / 255.0, 100_000.0 / gamma)));
		return (argb) -> {
			for (int i = 0; i < argb.length; i++) {
				int pixel = argb[i];
				argb[i] = pixel & 0xFF000000 | table[pixel >> 16 & 0xFF] << 16 | table[pixel >> 8 & 0xFF] << 8
						| table[pixel & 0xFF];
			}
		};
	}

	/**
	 * The transfer function of sRGB (IEC 61966-2-1), from light in 0..1 to 0..255.
	 */
	static int encoded(double light) {
		double value = (light <= 0.0031308) ? 12.92 * light : 1.055 * Math.pow(light, 1 / 2.4) - 0.055;
		return (int) Math.round(255 * value);
	}

}
