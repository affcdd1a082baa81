package io.veridical.imaging;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_ColorSpace;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.ServiceLoader;

import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.spi.IIORegistry;
import javax.imageio.spi.ImageReaderSpi;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

import io.veridical.imaging.UnreadableImage.Reason;

/**
 * Reads image files that strangers made: known by content and not by name, measured by
 * the header, only then decoded.
 * <p>
 * One still image in PNG, JPEG, WebP, GIF or BMP becomes 8 bit sRGB. Colour profiles and
 * PNG gamma are applied, 16 bits are rounded to 8, what is transparent is laid over
 * white. The EXIF note of how a camera was held is ignored: pixels stay where they are.
 * Lossy WebP is decoded without smoothing its colour planes, so it may differ from a
 * browser's picture by some steps; for exact pixels use PNG.
 */
public final class SafeDecoder {

	static {
		// ImageIO looks for plug-ins with the class loader of whichever thread comes
		// first
		ServiceLoader.load(ImageReaderSpi.class, SafeDecoder.class.getClassLoader())
			.forEach(IIORegistry.getDefaultInstance()::registerServiceProvider);
	}

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
		ImageReader reader = reader(format);
		try {
			return decode(Container.of(file, format), format, reader, limits);
		}
		catch (UnreadableImage ex) {
			throw ex;
		}
		catch (OutOfMemoryError ex) {
			throw new UnreadableImage(Reason.NO_MEMORY);
		}
		catch (IOException | RuntimeException ex) {
			throw new UnreadableImage(Reason.DAMAGED, format);
		}
		finally {
			reader.dispose();
		}
	}

	/**
	 * The kind of file by its first bytes, {@code PNG}, {@code JPEG}, {@code WEBP},
	 * {@code GIF} or {@code BMP}.
	 * @throws UnreadableImage if it is none of these
	 */
	public static String container(byte[] file) {
		return Format.of(file).orElseThrow(() -> new UnreadableImage(Reason.NOT_AN_IMAGE)).name();
	}

	private static Raster decode(Container container, Format format, ImageReader reader, DecodeLimits limits)
			throws IOException {
		try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(container.file()))) {
			reader.setInput(in, false, true);
			measure(reader.getWidth(0), reader.getHeight(0), limits);
			if (reader.getNumImages(true) > 1) {
				throw new UnreadableImage(Reason.SEVERAL_FRAMES);
			}
			CutOffWarnings warnings = new CutOffWarnings();
			reader.addIIOReadWarningListener(warnings);
			BufferedImage image = reader.read(0);
			if (warnings.haveCome()) {
				throw new UnreadableImage(Reason.DAMAGED, format);
			}
			return PixelReader.read(image, container.colours().orElseGet(() -> coloursOf(image)));
		}
	}

	private static ImageReader reader(Format format) {
		Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName(format.name());
		if (!readers.hasNext()) {
			throw new UnreadableImage(Reason.UNSUPPORTED, format);
		}
		return readers.next();
	}

	private static void measure(int width, int height, DecodeLimits limits) {
		if (width > limits.side() || height > limits.side()) {
			throw new UnreadableImage(Reason.TOO_LARGE, width, height, limits.side());
		}
		if ((long) width * height > limits.pixels()) {
			throw new UnreadableImage(Reason.TOO_MANY_PIXELS, width, height, limits.pixels());
		}
	}

	private static ToSrgb coloursOf(BufferedImage image) {
		return (image.getColorModel().getColorSpace() instanceof ICC_ColorSpace space && !space.isCS_sRGB()
				&& space != ColorSpace.getInstance(ColorSpace.CS_GRAY)) ? ToSrgb.byProfile(space.getProfile())
						: ToSrgb.asItIs();
	}

}
