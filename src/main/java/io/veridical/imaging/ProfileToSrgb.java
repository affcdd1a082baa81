package io.veridical.imaging;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.ColorConvertOp;
import java.awt.image.DataBuffer;
import java.awt.image.WritableRaster;

import io.veridical.imaging.UnreadableImage.Reason;

/**
 * Applies an ICC profile of light, grey or RGB, by the colour management of the Java
 * platform.
 */
final class ProfileToSrgb implements ToSrgb {

	private final int bands;

	private final ColorConvertOp conversion;

	/**
	 * Makes a conversion.
	 * @throws IllegalArgumentException if the profile is neither for grey nor for RGB
	 */
	ProfileToSrgb(ICC_Profile profile) {
		this.bands = switch (profile.getColorSpaceType()) {
			case ColorSpace.TYPE_GRAY -> 1;
			case ColorSpace.TYPE_RGB -> 3;
			default -> throw new IllegalArgumentException("A profile is for grey or RGB");
		};
		this.conversion = new ColorConvertOp(new ICC_Profile[] { profile, ICC_Profile.getInstance(ColorSpace.CS_sRGB) },
				null);
	}

	/**
	 * Converts a row.
	 * @throws UnreadableImage if the profile is for grey and the row is not
	 */
	@Override
	public void convert(int[] argb) {
		WritableRaster from = raster(argb.length, this.bands);
		WritableRaster to = raster(argb.length, 3);
		for (int x = 0; x < argb.length; x++) {
			if (this.bands == 1 && !isGrey(argb[x])) {
				throw new UnreadableImage(Reason.BAD_PROFILE);
			}
			for (int band = 0; band < this.bands; band++) {
				from.setSample(x, 0, band, argb[x] >> 16 - 8 * band & 0xFF);
			}
		}
		this.conversion.filter(from, to);
		for (int x = 0; x < argb.length; x++) {
			argb[x] = argb[x] & 0xFF000000 | to.getSample(x, 0, 0) << 16 | to.getSample(x, 0, 1) << 8
					| to.getSample(x, 0, 2);
		}
	}

	private static boolean isGrey(int pixel) {
		return (pixel >> 16 & 0xFF) == (pixel & 0xFF) && (pixel >> 8 & 0xFF) == (pixel & 0xFF);
	}

	private static WritableRaster raster(int width, int bands) {
		return java.awt.image.Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, width, 1, bands, null);
	}

}
