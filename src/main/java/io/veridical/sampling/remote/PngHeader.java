package io.veridical.sampling.remote;

import java.nio.ByteBuffer;

import org.jspecify.annotations.Nullable;

/**
 * The beginning of a PNG file.
 *
 * @param depth bits a channel
 * @param colours 0 for grey, 2 for RGB; the others are palettes and transparency
 */
record PngHeader(int width, int height, int depth, int colours) {

	private static final long SIGNATURE = 0x89504E470D0A1A0AL;

	private static final int IHDR = 0x49484452;

	private static final int LENGTH = 26;

	/**
	 * Reads it; null if the file is no PNG.
	 */
	static @Nullable PngHeader of(byte[] file) {
		if (file.length < LENGTH) {
			return null;
		}
		ByteBuffer bytes = ByteBuffer.wrap(file);
		if (bytes.getLong(0) != SIGNATURE || bytes.getInt(12) != IHDR) {
			return null;
		}
		return new PngHeader(bytes.getInt(16), bytes.getInt(20), bytes.get(24), bytes.get(25));
	}

	/**
	 * Whether it is 8 bit grey or RGB, which hold the pixels and nothing else.
	 */
	boolean isPlain() {
		return this.depth == 8 && (this.colours == 0 || this.colours == 2);
	}

}
