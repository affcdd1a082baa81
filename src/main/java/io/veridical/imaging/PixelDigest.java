package io.veridical.imaging;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * Names an image by what is seen, not by the file it came in: SHA-256 over width and
 * height (big-endian ints) and then the R, G and B bytes, row by row. Two files of
 * different codecs with the same pixels have the same digest.
 *
 * @param hex 64 lower-case hexadecimal digits
 */
public record PixelDigest(String hex) {

	private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

	public PixelDigest {
		if (!SHA256.matcher(hex).matches()) {
			throw new IllegalArgumentException("A pixel digest is 64 lower-case hexadecimal digits, not '" + hex + "'");
		}
	}

	public static PixelDigest of(Raster raster) {
		MessageDigest sha256 = sha256();
		sha256.update(ByteBuffer.allocate(8).putInt(raster.width()).putInt(raster.height()).flip());
		byte[] row = new byte[3 * raster.width()];
		for (int y = 0; y < raster.height(); y++) {
			for (int x = 0; x < raster.width(); x++) {
				int pixel = raster.rgb()[y * raster.width() + x];
				row[3 * x] = (byte) (pixel >> 16);
				row[3 * x + 1] = (byte) (pixel >> 8);
				row[3 * x + 2] = (byte) pixel;
			}
			sha256.update(row);
		}
		return new PixelDigest(HexFormat.of().formatHex(sha256.digest()));
	}

	@Override
	public String toString() {
		return this.hex;
	}

	private static MessageDigest sha256() {
		try {
			return MessageDigest.getInstance("SHA-256");
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java platform has SHA-256", ex);
		}
	}

}
