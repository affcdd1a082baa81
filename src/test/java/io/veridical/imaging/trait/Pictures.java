package io.veridical.imaging.trait;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

import io.veridical.imaging.DecodeLimits;
import io.veridical.imaging.Raster;
import io.veridical.imaging.Resampler;
import io.veridical.imaging.SafeDecoder;

/**
 * Real pictures, and what people do to them.
 */
public final class Pictures {

	private static final Path PHOTOGRAPHS = Path.of("src/test/resources/imaging");

	private static final Path CLOTHES = Path.of("src/demo/material/fashion/real-fashion.zip");

	private static final Path DIGITS = Path.of("src/demo/material/mnist8/real-mnist8.zip");

	private Pictures() {
	}

	public static Raster astronaut() {
		return photograph("astronaut.jpg");
	}

	public static Raster cat() {
		return photograph("cat.jpg");
	}

	/** Squares out of the two photographs, side by side. */
	public static List<Raster> tiles(int side) {
		List<Raster> tiles = new ArrayList<>();
		for (Raster photograph : List.of(astronaut(), cat())) {
			for (int y = 0; y + side <= photograph.height(); y += side) {
				for (int x = 0; x + side <= photograph.width(); x += side) {
					tiles.add(crop(photograph, x, y, side, side));
				}
			}
		}
		return tiles;
	}

	/** The reals of the demo, Fashion-MNIST. */
	public static List<Raster> clothes() {
		return zip(CLOTHES);
	}

	/** The reals of the small demo, MNIST at 8 x 8 px. */
	public static List<Raster> digits() {
		return zip(DIGITS);
	}

	public static Raster crop(Raster raster, int left, int top, int width, int height) {
		int[] rgb = new int[width * height];
		for (int y = 0; y < height; y++) {
			System.arraycopy(raster.rgb(), (top + y) * raster.width() + left, rgb, y * width, width);
		}
		return new Raster(width, height, rgb);
	}

	/** Every channel times a gain plus an offset. */
	public static Raster lighter(Raster raster, double gain, int offset) {
		int[] rgb = raster.rgb().clone();
		for (int i = 0; i < rgb.length; i++) {
			int pixel = 0;
			for (int shift = 16; shift >= 0; shift -= 8) {
				long value = Math.round((rgb[i] >> shift & 0xFF) * gain + offset);
				pixel |= (int) Math.max(0, Math.min(255, value)) << shift;
			}
			rgb[i] = pixel;
		}
		return new Raster(raster.width(), raster.height(), rgb);
	}

	public static Raster resized(Raster raster, int edge) {
		return new Resampler().fit(raster, edge);
	}

	/** Made half as large and enlarged again, as a generator of half the size would. */
	public static Raster blurred(Raster raster) {
		int edge = Math.max(raster.width(), raster.height());
		return resized(resized(raster, edge / 2), edge);
	}

	public static Raster throughJpeg(Raster raster, float quality) {
		return decode(jpeg(raster, quality));
	}

	public static byte[] jpeg(Raster raster, float quality) {
		BufferedImage image = new BufferedImage(raster.width(), raster.height(), BufferedImage.TYPE_INT_RGB);
		image.setRGB(0, 0, raster.width(), raster.height(), raster.rgb(), 0, raster.width());
		ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
			ImageWriteParam settings = writer.getDefaultWriteParam();
			settings.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
			settings.setCompressionQuality(quality);
			writer.setOutput(out);
			writer.write(null, new IIOImage(image, null, null), settings);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		finally {
			writer.dispose();
		}
		return bytes.toByteArray();
	}

	private static Raster photograph(String name) {
		try {
			return decode(Files.readAllBytes(PHOTOGRAPHS.resolve(name)));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static List<Raster> zip(Path path) {
		try (ZipFile zip = new ZipFile(path.toFile())) {
			List<Raster> images = new ArrayList<>();
			for (ZipEntry entry : zip.stream()
				.filter((file) -> file.getName().endsWith(".png"))
				.map((file) -> (ZipEntry) file)
				.sorted(Comparator.comparing(ZipEntry::getName))
				.toList()) {
				images.add(decode(zip.getInputStream(entry).readAllBytes()));
			}
			return images;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static Raster decode(byte[] file) {
		return new SafeDecoder().decode(file, DecodeLimits.DEFAULT);
	}

}
