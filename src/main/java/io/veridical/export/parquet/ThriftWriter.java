package io.veridical.export.parquet;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * Writes structures in Thrift's compact protocol, as far as Parquet's need it
 * (thrift-compact-protocol.md): fields by number in rising order, whole numbers as zigzag
 * varints.
 */
class ThriftWriter {

	private static final int TRUE = 1;

	private static final int FALSE = 2;

	private static final int I32 = 5;

	private static final int I64 = 6;

	private static final int BINARY = 8;

	private static final int LIST = 9;

	private static final int STRUCT = 12;

	private final ByteArrayOutputStream out = new ByteArrayOutputStream();

	private final Deque<Integer> outer = new ArrayDeque<>();

	private int last;

	ThriftWriter flag(int field, boolean value) {
		return header(field, value ? TRUE : FALSE);
	}

	ThriftWriter int32(int field, int value) {
		header(field, I32);
		return zigzag(value);
	}

	ThriftWriter int64(int field, long value) {
		header(field, I64);
		return zigzag(value);
	}

	ThriftWriter text(int field, String value) {
		header(field, BINARY);
		return bytes(value);
	}

	ThriftWriter int32s(int field, List<Integer> values) {
		list(field, I32, values.size());
		values.forEach(this::zigzag);
		return this;
	}

	ThriftWriter texts(int field, List<String> values) {
		list(field, BINARY, values.size());
		values.forEach(this::bytes);
		return this;
	}

	/** Begins a list of structures, each between {@link #begin()} and {@link #end()}. */
	ThriftWriter structs(int field, int size) {
		return list(field, STRUCT, size);
	}

	/** Begins a structure that is a field. */
	ThriftWriter begin(int field) {
		header(field, STRUCT);
		return begin();
	}

	/** Begins a structure that stands in a list. */
	ThriftWriter begin() {
		this.outer.push(this.last);
		this.last = 0;
		return this;
	}

	ThriftWriter end() {
		this.out.write(0);
		this.last = this.outer.pop();
		return this;
	}

	/** Everything so far, and the end of the outermost structure. */
	byte[] toBytes() {
		this.out.write(0);
		return this.out.toByteArray();
	}

	private ThriftWriter list(int field, int type, int size) {
		header(field, LIST);
		if (size < 15) {
			this.out.write(size << 4 | type);
		}
		else {
			this.out.write(0xf0 | type);
			varint(size);
		}
		return this;
	}

	private ThriftWriter header(int field, int type) {
		int step = field - this.last;
		if (step < 1 || step > 15) {
			throw new IllegalArgumentException("Field %d cannot follow field %d".formatted(field, this.last));
		}
		this.out.write(step << 4 | type);
		this.last = field;
		return this;
	}

	private ThriftWriter bytes(String value) {
		byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
		varint(bytes.length);
		this.out.writeBytes(bytes);
		return this;
	}

	private ThriftWriter zigzag(long value) {
		return varint(value << 1 ^ value >> 63);
	}

	private ThriftWriter varint(long value) {
		long rest = value;
		while ((rest & ~0x7fL) != 0) {
			this.out.write((int) (rest & 0x7f | 0x80));
			rest >>>= 7;
		}
		this.out.write((int) rest);
		return this;
	}

}
