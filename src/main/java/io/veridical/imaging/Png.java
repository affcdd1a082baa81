package io.veridical.imaging;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/**
 * The frame of a PNG file: a signature and chunks of length, type, data and checksum (PNG
 * specification, section 5).
 */
final class Png {

	static final int IHDR = type("IHDR");

	static final int IDAT = type("IDAT");

	static final int IEND = type("IEND");

	/** Length, type and checksum around a chunk's data. */
	static final int CHUNK_OVERHEAD = 12;

	private static final byte[] SIGNATURE = { (byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n' };

	private Png() {
	}

	static int type(String name) {
		return ByteBuffer.wrap(name.getBytes(StandardCharsets.US_ASCII)).getInt();
	}

	static byte[] file(byte[] header, byte[] compressed, int length) {
		ByteBuffer file = ByteBuffer.allocate(SIGNATURE.length + 3 * CHUNK_OVERHEAD + header.length + length);
		file.put(SIGNATURE);
		chunk(file, IHDR, header, header.length);
		chunk(file, IDAT, compressed, length);
		chunk(file, IEND, new byte[0], 0);
		return file.array();
	}

	static void chunk(ByteBuffer file, int type, byte[] data, int length) {
		file.putInt(length);
		int start = file.position();
		file.putInt(type).put(data, 0, length);
		CRC32 crc = new CRC32();
		crc.update(file.array(), start, 4 + length);
		file.putInt((int) crc.getValue());
	}

}
