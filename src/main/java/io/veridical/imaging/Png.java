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

	static final int SIGNATURE_BYTES = 8;

	/** Length, type and checksum around a chunk's data. */
	static final int CHUNK_OVERHEAD = 12;

	private static final byte[] SIGNATURE = { (byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n' };

	private Png() {
	}

	static int type(String name) {
		return ByteBuffer.wrap(name.getBytes(StandardCharsets.US_ASCII)).getInt();
	}

	static byte[] file(byte[] header, byte[] compressed) {
		ByteBuffer file = ByteBuffer.allocate(SIGNATURE_BYTES + 3 * CHUNK_OVERHEAD + header.length + compressed.length);
		file.put(SIGNATURE);
		chunk(file, IHDR, header);
		chunk(file, IDAT, compressed);
		chunk(file, IEND, new byte[0]);
		return file.array();
	}

	static void chunk(ByteBuffer file, int type, byte[] data) {
		file.putInt(data.length);
		int start = file.position();
		file.putInt(type).put(data);
		CRC32 crc = new CRC32();
		crc.update(file.array(), start, 4 + data.length);
		file.putInt((int) crc.getValue());
	}

}
