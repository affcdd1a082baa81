package io.veridical.export.parquet;

/**
 * Parquet's encoding of small numbers that often repeat: runs of one number, and packs of
 * eight different ones in as few bits as the largest needs (parquet-format,
 * {@code Encodings.md}, "Run Length Encoding / Bit-Packing Hybrid").
 */
final class Hybrid {

	private static final int PACK = 8;

	private Hybrid() {
	}

	/** How many bits the numbers below a bound need, at least one. */
	static int width(int bound) {
		return Math.max(1, Integer.SIZE - Integer.numberOfLeadingZeros(bound - 1));
	}

	static void encode(int[] numbers, int size, int width, ByteSink sink) {
		int next = 0;
		while (next < size) {
			int run = run(numbers, next, size);
			if (run >= PACK) {
				sink.varint(run << 1);
				for (int shift = 0; shift < width; shift += Byte.SIZE) {
					sink.one(numbers[next] >> shift);
				}
				next += run;
			}
			else {
				int from = next;
				do {
					next += PACK;
				}
				while (next < size && run(numbers, next, size) < PACK);
				sink.varint((next - from) / PACK << 1 | 1);
				pack(numbers, from, next, size, width, sink);
			}
		}
	}

	// what is past the end is packed as zero
	private static void pack(int[] numbers, int from, int to, int size, int width, ByteSink sink) {
		long bits = 0;
		int waiting = 0;
		for (int index = from; index < to; index++) {
			bits |= ((index < size) ? (long) numbers[index] : 0) << waiting;
			waiting += width;
			for (; waiting >= Byte.SIZE; waiting -= Byte.SIZE) {
				sink.one((int) bits);
				bits >>>= Byte.SIZE;
			}
		}
	}

	private static int run(int[] numbers, int from, int size) {
		int end = from + 1;
		while (end < size && numbers[end] == numbers[from]) {
			end++;
		}
		return end - from;
	}

}
