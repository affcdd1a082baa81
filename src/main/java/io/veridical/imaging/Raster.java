package io.veridical.imaging;

import java.util.Arrays;

/**
 * The pixels of an image and nothing else: sRGB, 8 bits a channel, no transparency, no
 * metadata.
 *
 * @param width in pixels, at least 1
 * @param height in pixels, at least 1
 * @param rgb packed 0xRRGGBB, row by row from the top left; the array is handed over, not
 * copied, and must not be changed afterwards
 */
public record Raster(int width, int height, int[] rgb) {

	public Raster {
		if (width < 1 || height < 1) {
			throw new IllegalArgumentException("A raster is at least 1 x 1 px, not %d x %d".formatted(width, height));
		}
		if (rgb.length != Math.multiplyExact(width, height)) {
			throw new IllegalArgumentException("A raster of %d x %d px has %d pixels, not %d".formatted(width, height,
					width * height, rgb.length));
		}
	}

	/**
	 * Says whether red, green and blue are equal in every pixel.
	 */
	public boolean isGrey() {
		for (int pixel : this.rgb) {
			if ((pixel >> 16 & 0xFF) != (pixel & 0xFF) || (pixel >> 8 & 0xFF) != (pixel & 0xFF)) {
				return false;
			}
		}
		return true;
	}

	public PixelDigest digest() {
		return PixelDigest.of(this);
	}

	@Override
	public boolean equals(Object other) {
		return other instanceof Raster raster && this.width == raster.width && this.height == raster.height
				&& Arrays.equals(this.rgb, raster.rgb);
	}

	@Override
	public int hashCode() {
		return 31 * (31 * this.width + this.height) + Arrays.hashCode(this.rgb);
	}

	@Override
	public String toString() {
		return "Raster[%d x %d]".formatted(this.width, this.height);
	}

}
