package io.veridical.export.parquet;

import java.util.Arrays;

/**
 * Numbers different texts from 0 in the order they come, and holds each of them once.
 */
class ByteDictionary {

	/** No number: the dictionary is full. */
	static final int FULL = -1;

	private static final int MOST_BYTES = 1 << 20;

	private final int most;

	private final int[] slots;

	private final int[] starts;

	private final ByteSink page = new ByteSink();

	private int size;

	/**
	 * @param most how many texts it can hold, a power of two
	 */
	ByteDictionary(int most) {
		this.most = most;
		this.slots = new int[most * 2];
		this.starts = new int[most + 1];
		clear();
	}

	final void clear() {
		Arrays.fill(this.slots, -1);
		this.page.clear();
		this.size = 0;
	}

	int size() {
		return this.size;
	}

	/** The texts as Parquet's plain encoding has them: length and bytes. */
	ByteSink page() {
		return this.page;
	}

	int numberOf(byte[] bytes, int offset, int length) {
		int slot = hash(bytes, offset, length) & this.slots.length - 1;
		while (this.slots[slot] >= 0) {
			if (is(this.slots[slot], bytes, offset, length)) {
				return this.slots[slot];
			}
			slot = slot + 1 & this.slots.length - 1;
		}
		if (this.size == this.most || this.page.size() + length > MOST_BYTES) {
			return FULL;
		}
		this.starts[this.size] = this.page.size();
		this.page.int32(length).all(bytes, offset, length);
		this.starts[this.size + 1] = this.page.size();
		this.slots[slot] = this.size;
		return this.size++;
	}

	/** Appends a text as the plain encoding has it. */
	void copy(int number, ByteSink sink) {
		sink.all(this.page.bytes(), this.starts[number], this.starts[number + 1] - this.starts[number]);
	}

	private boolean is(int number, byte[] bytes, int offset, int length) {
		return Arrays.equals(this.page.bytes(), this.starts[number] + Integer.BYTES, this.starts[number + 1], bytes,
				offset, offset + length);
	}

	private static int hash(byte[] bytes, int offset, int length) {
		int hash = 1;
		for (int index = offset; index < offset + length; index++) {
			hash = 31 * hash + bytes[index];
		}
		return hash ^ hash >>> 15;
	}

}
