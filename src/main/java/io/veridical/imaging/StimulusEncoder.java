package io.veridical.imaging;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * Makes of every image of a campaign the same kind of file, so that raters judge the
 * picture and not the file.
 * <p>
 * Whatever the image was, the stimulus is a PNG of {@code edge} x {@code edge} px, 8 bit
 * RGB even if it is grey, scaled by {@linkplain Resampler one filter} so that its longer
 * side fills the square, on neutral grey. Size, colour type and codec would otherwise
 * tell a real photograph from a generator's output before anyone looks. What is left, the
 * length of the compressed file, is made equal by {@link #pad}.
 */
public final class StimulusEncoder {

	/** The neutral grey around images that are not square: 128 in all channels. */
	public static final int GREY = 0x808080;

	private static final int PADDING = Png.type("veRi");

	private static final int ROUNDED_TO = 1024;

	private final int edge;

	private final Resampler resampler = new Resampler();

	private final PngWriter writer = new PngWriter();

	/**
	 * Makes an encoder to be used for all images of a campaign; threads may share it.
	 * @param edge width and height of every stimulus, in pixels, at least 1
	 */
	public StimulusEncoder(int edge) {
		if (edge < 1) {
			throw new IllegalArgumentException("The edge of a stimulus is at least 1 px, not " + edge);
		}
		this.edge = edge;
	}

	public byte[] encode(Raster raster) {
		return this.writer.writeRgb(square(this.resampler.fit(raster, this.edge)));
	}

	/**
	 * The length to which all stimuli are padded: the next multiple of 1,024 that has
	 * room for the padding.
	 * @param largest bytes of the largest encoded stimulus
	 */
	public static int paddedLength(int largest) {
		return Math.multiplyExact(ROUNDED_TO,
				Math.floorDiv(Math.addExact(largest, Png.CHUNK_OVERHEAD) + ROUNDED_TO - 1, ROUNDED_TO));
	}

	/**
	 * Lengthens a PNG without changing its pixels: a private ancillary chunk {@code veRi}
	 * of zeros before the end.
	 * @param png a file of {@link #encode} or {@link PngWriter#write}
	 * @param length bytes of the result, at least 12 more than the file has now
	 */
	public static byte[] pad(byte[] png, int length) {
		int zeros = length - png.length - Png.CHUNK_OVERHEAD;
		if (zeros < 0) {
			throw new IllegalArgumentException("A PNG of %d bytes can be padded to %d bytes or more, not to %d"
				.formatted(png.length, png.length + Png.CHUNK_OVERHEAD, length));
		}
		int end = png.length - Png.CHUNK_OVERHEAD;
		ByteBuffer padded = ByteBuffer.allocate(length).put(png, 0, end);
		Png.chunk(padded, PADDING, new byte[zeros]);
		return padded.put(png, end, Png.CHUNK_OVERHEAD).array();
	}

	private Raster square(Raster scaled) {
		if (scaled.width() == scaled.height()) {
			return scaled;
		}
		int[] rgb = new int[this.edge * this.edge];
		Arrays.fill(rgb, GREY);
		int left = (this.edge - scaled.width()) / 2;
		int top = (this.edge - scaled.height()) / 2;
		for (int y = 0; y < scaled.height(); y++) {
			System.arraycopy(scaled.rgb(), y * scaled.width(), rgb, (top + y) * this.edge + left, scaled.width());
		}
		return new Raster(this.edge, this.edge, rgb);
	}

}
