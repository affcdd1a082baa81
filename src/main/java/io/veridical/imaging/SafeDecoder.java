package io.veridical.imaging;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;

import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

import io.veridical.imaging.UnreadableImage.Reason;

/**
 * Reads image files that strangers made: known by content, measured by their header, only
 * then decoded.
 */
public final class SafeDecoder {

	/**
	 * Decodes one still image to sRGB.
	 * @throws UnreadableImage if the file is not such an image or exceeds a limit
	 */
	public Raster decode(byte[] file, DecodeLimits limits) {
		if (file.length == 0) {
			throw new UnreadableImage(Reason.EMPTY);
		}
		if (file.length > limits.bytes()) {
			throw new UnreadableImage(Reason.TOO_MANY_BYTES, limits.bytes());
		}
		Format format = Format.of(file).orElseThrow(() -> new UnreadableImage(Reason.NOT_AN_IMAGE));
		ImageReader reader = ImageIO.getImageReadersByFormatName(format.name()).next();
		try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
			reader.setInput(in, false, true);
			measure(reader.getWidth(0), reader.getHeight(0), limits);
			if (reader.getNumImages(true) != 1) {
				throw new UnreadableImage(Reason.SEVERAL_FRAMES);
			}
			return raster(reader.read(0));
		}
		catch (IOException ex) {
			throw new UnreadableImage(Reason.DAMAGED, format);
		}
		finally {
			reader.dispose();
		}
	}

	private static void measure(int width, int height, DecodeLimits limits) {
		if (width > limits.side() || height > limits.side()) {
			throw new UnreadableImage(Reason.TOO_LARGE, width, height, limits.side());
		}
		if ((long) width * height > limits.pixels()) {
			throw new UnreadableImage(Reason.TOO_MANY_PIXELS, width, height, limits.pixels());
		}
	}

	private static Raster raster(BufferedImage image) {
		int[] rgb = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
		return new Raster(image.getWidth(), image.getHeight(), rgb);
	}

}
