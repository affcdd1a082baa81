package io.veridical.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

import tools.jackson.core.io.NumberOutput;

/**
 * Makes JSON objects of the rows that the database writes in its binary form, a line each
 * or as an array. The database takes three times as long to make JSON by itself.
 */
final class JsonRows implements BinaryRows.Consumer {

	private final List<Kind> kinds;

	private final byte[][] names;

	private final String before;

	private final String after;

	private final String last;

	private final OutputStream out;

	private final JsonBytes row = new JsonBytes();

	private boolean begun;

	private JsonRows(List<StoredColumn> columns, OutputStream out, String before, String after, String last) {
		this.kinds = columns.stream().map(StoredColumn::kind).toList();
		this.names = columns.stream().map((column) -> ascii("\"" + column.name() + "\":")).toArray(byte[][]::new);
		this.out = out;
		this.before = before;
		this.after = after;
		this.last = last;
	}

	static JsonRows lines(List<StoredColumn> columns, OutputStream out) {
		return new JsonRows(columns, out, "", "\n", "");
	}

	static JsonRows array(List<StoredColumn> columns, OutputStream out) throws IOException {
		out.write('[');
		return new JsonRows(columns, out, ",", "", "]");
	}

	@Override
	public void field(int index, ByteBuffer from, int length) {
		if (index > 0) {
			this.row.ascii(",");
		}
		else {
			this.row.ascii(this.begun ? this.before : "");
			this.row.ascii("{");
		}
		this.row.bytes(this.names[index], 0, this.names[index].length);
		if (length < 0) {
			this.row.ascii("null");
		}
		else {
			value(this.kinds.get(index), from, length);
		}
	}

	private void value(Kind kind, ByteBuffer from, int length) {
		int at = from.position();
		switch (kind) {
			case TEXT -> this.row.text(from.array(), at, length);
			case OBJECT -> this.row.bytes(from.array(), at, length);
			case WHOLE -> this.row.whole(from.getInt(at));
			case NUMBER -> this.row.ascii(number(from.getDouble(at)));
			case FLAG -> this.row.ascii((from.get(at) != 0) ? "true" : "false");
			case MOMENT -> this.row.ascii("\"" + Instant.EPOCH.plus(BinaryRows.micros(from), ChronoUnit.MICROS) + "\"");
		}
	}

	// the fewest digits that read back the same, which Java 17 itself does not always
	// find
	private static String number(double number) {
		String digits = NumberOutput.toString(number, true);
		return Double.isFinite(number) ? digits : "\"" + digits + "\"";
	}

	@Override
	public void endRow() throws IOException {
		this.row.ascii("}");
		this.row.ascii(this.after);
		this.row.writeTo(this.out);
		this.begun = true;
	}

	/** Write what comes after the last row. */
	void end() throws IOException {
		this.out.write(ascii(this.last));
	}

	private static byte[] ascii(String text) {
		return text.getBytes(StandardCharsets.US_ASCII);
	}

}
