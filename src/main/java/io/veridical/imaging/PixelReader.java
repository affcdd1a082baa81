package io.veridical.imaging;

import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.ComponentColorModel;

/**
 * Reads the samples of a decoded image as sRGB over white.
 * <p>
 * It reads them from the raster: {@link BufferedImage#getRGB} takes 8 bit grey for linear
 * light and brightens it by up to 73 steps.
 */
final class PixelReader {

	private PixelReader() {
	}

	static Raster read(BufferedImage image, ToSrgb colours) {
		int width = image.getWidth();
		int[] rgb = new int[width * image.getHeight()];
		int[] row = new int[width];
		int[] samples = new int[width * image.getRaster().getNumBands()];
		for (int y = 0; y < image.getHeight(); y++) {
			if (image.getColorModel() instanceof ComponentColorModel && !image.isAlphaPremultiplied()) {
				pack(image.getRaster().getPixels(0, y, width, 1, samples), image.getColorModel(), row);
			}
			else {
				image.getRGB(0, y, width, 1, row, 0, width);
			}
			colours.convert(row);
			for (int x = 0; x < width; x++) {
				rgb[y * width + x] = overWhite(row[x]);
			}
		}
		return new Raster(width, image.getHeight(), rgb);
	}

	private static void pack(int[] samples, ColorModel model, int[] row) {
		int bands = model.getNumComponents();
		int colours = model.getNumColorComponents();
		int most = (1 << model.getComponentSize(0)) - 1;
		for (int x = 0; x < row.length; x++) {
			int red = eightBits(samples[x * bands], most);
			int green = (colours == 1) ? red : eightBits(samples[x * bands + 1], most);
			int blue = (colours == 1) ? red : eightBits(samples[x * bands + 2], most);
			int alpha = model.hasAlpha() ? eightBits(samples[x * bands + bands - 1], most) : 255;
			row[x] = alpha << 24 | red << 16 | green << 8 | blue;
		}
	}

	private static int eightBits(int sample, int most) {
		return (most == 255) ? sample : (sample * 255 + most / 2) / most;
	}

	private static int overWhite(int argb) {
		int alpha = argb >>> 24;
		if (alpha == 255) {
			return argb & 0xFFFFFF;
		}
		return overWhite(argb >> 16 & 0xFF, alpha) << 16 | overWhite(argb >> 8 & 0xFF, alpha) << 8
				| overWhite(argb & 0xFF, alpha);
	}

	private static int overWhite(int sample, int alpha) {
		return (sample * alpha + 255 * (255 - alpha) + 127) / 255;
	}

}
