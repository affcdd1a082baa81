package io.veridical.export.parquet;

import java.util.Arrays;

/**
 * Bytes that grow, and are used again for the next row group.
 */
class ByteSink {

	private byte[] bytes = new byte[1 << 10];

	private int size;

	byte[] bytes() {
		return this.bytes;
	}

	int size() {
		return this.size;
	}

	void clear() {
		this.size = 0;
	}

	ByteSink one(int value) {
		room(1);
		this.bytes[this.size++] = (byte) value;
		return this;
	}

	/** Four bytes, the lowest first. */
	ByteSink int32(int value) {
		room(4);
		for (int shift = 0; shift < 32; shift += 8) {
			this.bytes[this.size++] = (byte) (value >> shift);
		}
		return this;
	}

	/** Eight bytes, the lowest first. */
	ByteSink int64(long value) {
		room(8);
		for (int shift = 0; shift < 64; shift += 8) {
			this.bytes[this.size++] = (byte) (value >> shift);
		}
		return this;
	}

	ByteSink varint(int value) {
		int rest = value;
		while ((rest & ~0x7f) != 0) {
			one(rest & 0x7f | 0x80);
			rest >>>= 7;
		}
		return one(rest);
	}

	ByteSink all(byte[] source, int offset, int length) {
		room(length);
		System.arraycopy(source, offset, this.bytes, this.size, length);
		this.size += length;
		return this;
	}

	private void room(int more) {
		if (this.size + more > this.bytes.length) {
			this.bytes = Arrays.copyOf(this.bytes, Math.max(this.size + more, this.bytes.length * 2));
		}
	}

}
