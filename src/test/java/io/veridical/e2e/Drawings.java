package io.veridical.e2e;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.SplittableRandom;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import javax.imageio.ImageIO;

/**
 * Little pictures for campaigns that are not about what they show.
 */
final class Drawings {

	private Drawings() {
	}

	/** A ZIP of different 8 x 8 pictures of seeded noise. */
	static byte[] zip(int images, long seed) throws IOException {
		SplittableRandom random = new SplittableRandom(seed);
		ByteArrayOutputStream zip = new ByteArrayOutputStream();
		try (ZipOutputStream out = new ZipOutputStream(zip)) {
			for (int i = 0; i < images; i++) {
				BufferedImage image = new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB);
				for (int pixel = 0; pixel < 64; pixel++) {
					image.setRGB(pixel % 8, pixel / 8, random.nextInt(1 << 24));
				}
				ByteArrayOutputStream png = new ByteArrayOutputStream();
				ImageIO.write(image, "png", png);
				out.putNextEntry(new ZipEntry("%03d.png".formatted(i)));
				out.write(png.toByteArray());
			}
		}
		return zip.toByteArray();
	}

}
