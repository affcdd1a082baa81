package io.veridical.imaging;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;

/**
 * Builds PNG files chunk by chunk, after the specification and without the code under
 * test.
 */
public final class TestPng {

	private static final byte[] SIGNATURE = { (byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n' };

	private final ByteArrayOutputStream file = new ByteArrayOutputStream();

	private TestPng() {
		this.file.writeBytes(SIGNATURE);
	}

	public static TestPng ofSize(int width, int height, int depth, int colourType) {
		return ofHeader(width, height, depth, colourType, 0);
	}

	static TestPng interlaced(int width, int height, int depth, int colourType) {
		return ofHeader(width, height, depth, colourType, 1);
	}

	private static TestPng ofHeader(int width, int height, int depth, int colourType, int interlace) {
		return new TestPng().chunk("IHDR",
				ByteBuffer.allocate(13)
					.putInt(width)
					.putInt(height)
					.put(bytes(depth, colourType, 0, 0, interlace))
					.array());
	}

	/**
	 * A valid file of black pixels, a few thousand times smaller than what it unpacks to.
	 */
	public static byte[] bomb(int side) {
		ByteArrayOutputStream data = new ByteArrayOutputStream();
		try (DeflaterOutputStream deflated = new DeflaterOutputStream(data)) {
			byte[] row = new byte[1 + side / 8];
			for (int y = 0; y < side; y++) {
				deflated.write(row);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return ofSize(side, side, 1, 0).chunk("IDAT", data.toByteArray()).end();
	}

	public TestPng chunk(String type, byte... data) {
		byte[] typed = ByteBuffer.allocate(4 + data.length)
			.put(type.getBytes(StandardCharsets.US_ASCII))
			.put(data)
			.array();
		CRC32 crc = new CRC32();
		crc.update(typed);
		this.file.writeBytes(ByteBuffer.allocate(8 + typed.length)
			.putInt(data.length)
			.put(typed)
			.putInt((int) crc.getValue())
			.array());
		return this;
	}

	/**
	 * Adds the pixels.
	 * @param scanlines each row begins with its filter, 0 for none
	 */
	public TestPng pixels(int... scanlines) {
		return chunk("IDAT", deflated(bytes(scanlines)));
	}

	public byte[] end() {
		return chunk("IEND").file.toByteArray();
	}

	static byte[] bytes(int... values) {
		ByteBuffer bytes = ByteBuffer.allocate(values.length);
		for (int value : values) {
			bytes.put((byte) value);
		}
		return bytes.array();
	}

	static byte[] deflated(byte[] bytes) {
		ByteArrayOutputStream data = new ByteArrayOutputStream();
		try (DeflaterOutputStream deflated = new DeflaterOutputStream(data)) {
			deflated.write(bytes);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return data.toByteArray();
	}

}
