package io.veridical.imaging;

import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

import io.veridical.imaging.UnreadableImage.Reason;

/**
 * What a JPEG says of itself before its pixels: how many colours it has, and its profile.
 * ImageIO passes over the profile of a grey one.
 */
final class JpegFile {

	private static final byte[] ICC = "ICC_PROFILE\0".getBytes(StandardCharsets.US_ASCII);

	private static final int START_OF_SCAN = 0xDA;

	private static final int APP2 = 0xE2;

	private final Map<Integer, byte[]> profile = new TreeMap<>();

	private int components;

	private final ByteArrayOutputStream withoutProfile = new ByteArrayOutputStream();

	private JpegFile() {
	}

	/**
	 * Walks the segments of a file that starts with JPEG's signature, up to the first
	 * scan.
	 * @throws UnreadableImage if a segment is longer than the file
	 */
	static JpegFile of(byte[] file) {
		JpegFile jpeg = new JpegFile();
		jpeg.withoutProfile.write(file, 0, 2);
		ByteBuffer rest = ByteBuffer.wrap(file).position(2);
		try {
			int marker = 0;
			while (marker != START_OF_SCAN) {
				marker = marker(rest);
				int length = rest.getShort() & 0xFFFF;
				if (length < 2 || length - 2 > rest.remaining()) {
					throw new UnreadableImage(Reason.DAMAGED, Format.JPEG);
				}
				byte[] segment = new byte[length - 2];
				rest.get(segment);
				jpeg.take(marker, segment);
			}
			jpeg.withoutProfile.write(file, rest.position(), rest.remaining());
		}
		catch (BufferUnderflowException ex) {
			throw new UnreadableImage(Reason.DAMAGED, Format.JPEG);
		}
		return jpeg;
	}

	boolean isCmyk() {
		return this.components == 4;
	}

	/**
	 * How its samples become sRGB: by profile if it has one, else as they are.
	 */
	ToSrgb colours() {
		if (this.profile.isEmpty()) {
			return ToSrgb.asItIs();
		}
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		this.profile.values().forEach((part) -> bytes.write(part, ICC.length + 2, part.length - ICC.length - 2));
		try {
			return ToSrgb.byProfile(ICC_Profile.getInstance(bytes.toByteArray()));
		}
		catch (IllegalArgumentException ex) {
			throw new UnreadableImage(Reason.BAD_PROFILE);
		}
	}

	byte[] withoutProfile() {
		return this.withoutProfile.toByteArray();
	}

	/**
	 * Finds the next marker: 0xFF, any number of 0xFF to fill up, then a byte that is
	 * neither 0x00 nor 0xFF.
	 */
	private static int marker(ByteBuffer rest) {
		int before = 0;
		int here = rest.get() & 0xFF;
		while (before != 0xFF || here == 0 || here == 0xFF) {
			before = here;
			here = rest.get() & 0xFF;
		}
		return here;
	}

	private void take(int marker, byte[] segment) {
		boolean frame = marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
		if (frame && segment.length > 5) {
			this.components = segment[5];
		}
		if (marker == APP2 && segment.length > ICC.length + 2 && startsWithIcc(segment)) {
			this.profile.put(segment[ICC.length] & 0xFF, segment);
		}
		else {
			int length = segment.length + 2;
			this.withoutProfile
				.writeBytes(new byte[] { (byte) 0xFF, (byte) marker, (byte) (length >> 8), (byte) length });
			this.withoutProfile.writeBytes(segment);
		}
	}

	private static boolean startsWithIcc(byte[] segment) {
		return ByteBuffer.wrap(segment, 0, ICC.length).equals(ByteBuffer.wrap(ICC));
	}

}
