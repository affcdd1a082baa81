package io.veridical.imaging;

import java.awt.color.ICC_Profile;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

import io.veridical.imaging.UnreadableImage.Reason;

/**
 * What a PNG says of itself outside its pixels. ImageIO passes over a missing end,
 * animation, gamma and profile; a measurement cannot.
 */
final class PngFile {

	private static final int MOST_PROFILE_BYTES = 4 * 1024 * 1024;

	private static final int SRGB = Png.type("sRGB");

	private static final int GAMA = Png.type("gAMA");

	private static final int ICCP = Png.type("iCCP");

	private static final int ACTL = Png.type("acTL");

	private final Map<Integer, ByteBuffer> chunks;

	private PngFile(Map<Integer, ByteBuffer> chunks) {
		this.chunks = chunks;
	}

	/**
	 * Walks the chunks of a file that starts with PNG's signature.
	 * @throws UnreadableImage if a checksum is wrong or the end is missing
	 */
	static PngFile of(byte[] file) {
		ByteBuffer rest = ByteBuffer.wrap(file).position(Png.SIGNATURE_BYTES);
		Map<Integer, ByteBuffer> chunks = new HashMap<>();
		try {
			int type;
			do {
				int length = rest.getInt();
				if (length < 0 || length > rest.remaining() - 8) {
					throw new UnreadableImage(Reason.DAMAGED, Format.PNG);
				}
				CRC32 crc = new CRC32();
				crc.update(file, rest.position(), 4 + length);
				type = rest.getInt();
				chunks.putIfAbsent(type, rest.slice(rest.position(), length));
				rest.position(rest.position() + length);
				if (rest.getInt() != (int) crc.getValue()) {
					throw new UnreadableImage(Reason.DAMAGED, Format.PNG);
				}
			}
			while (type != Png.IEND);
		}
		catch (BufferUnderflowException ex) {
			throw new UnreadableImage(Reason.DAMAGED, Format.PNG);
		}
		return new PngFile(chunks);
	}

	boolean isAnimated() {
		return this.chunks.containsKey(ACTL);
	}

	/**
	 * How its samples become sRGB: by profile, else as they are if it says sRGB or
	 * nothing, else by gamma.
	 */
	ToSrgb colours() {
		ByteBuffer profile = this.chunks.get(ICCP);
		if (profile != null) {
			return ToSrgb.byProfile(profile(profile.duplicate()));
		}
		ByteBuffer gamma = this.chunks.get(GAMA);
		return (gamma == null || gamma.remaining() != 4 || this.chunks.containsKey(SRGB)) ? ToSrgb.asItIs()
				: ToSrgb.byGamma(gamma.getInt(0));
	}

	private static ICC_Profile profile(ByteBuffer chunk) {
		try {
			while (chunk.get() != 0) {
				continue;
			}
			chunk.get();
			return ICC_Profile.getInstance(inflated(chunk));
		}
		catch (BufferUnderflowException | DataFormatException | IllegalArgumentException ex) {
			throw new UnreadableImage(Reason.BAD_PROFILE);
		}
	}

	private static byte[] inflated(ByteBuffer compressed) throws DataFormatException {
		Inflater inflater = new Inflater();
		try {
			inflater.setInput(compressed);
			ByteBuffer profile = ByteBuffer.allocate(MOST_PROFILE_BYTES);
			inflater.inflate(profile);
			if (!inflater.finished()) {
				throw new UnreadableImage(Reason.BAD_PROFILE);
			}
			byte[] bytes = new byte[profile.flip().remaining()];
			profile.get(bytes);
			return bytes;
		}
		finally {
			inflater.end();
		}
	}

}
