package io.veridical.imaging;

/**
 * How large an image may be before it is refused unread, so that a small file cannot ask
 * for all memory.
 *
 * @param side the most pixels in width and in height
 * @param pixels the most pixels in all; decoding needs up to 12 bytes of memory for each
 * @param bytes the most bytes of a file
 */
public record DecodeLimits(int side, long pixels, long bytes) {

	/**
	 * 8,192 px a side, 33.5 million pixels, 64 MiB a file.
	 */
	public static final DecodeLimits DEFAULT = new DecodeLimits(8192, 8192 * 4096, 64 * 1024 * 1024);

	public DecodeLimits {
		if (side < 1 || pixels < 1 || bytes < 1) {
			throw new IllegalArgumentException("Limits are positive, not " + side + ", " + pixels + ", " + bytes);
		}
	}

}
