package io.veridical.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.veridical.export.parquet.ColumnBuffer;
import io.veridical.export.parquet.ParquetColumn;
import io.veridical.export.parquet.ParquetType;
import io.veridical.export.parquet.ParquetWriter;

/**
 * Makes a Parquet file of the rows that the database writes in its binary form.
 */
class ParquetFile {

	private static final int SIGNATURE = 11;

	// PostgreSQL counts microseconds from the year 2000
	private static final long EPOCH = ChronoUnit.MICROS.between(Instant.EPOCH, Instant.parse("2000-01-01T00:00:00Z"));

	private final List<StoredColumn> columns;

	private final ParquetWriter writer;

	private boolean begun;

	ParquetFile(List<StoredColumn> columns, OutputStream out) throws IOException {
		this.columns = columns;
		this.writer = new ParquetWriter(out,
				columns.stream().map((column) -> new ParquetColumn(column.name(), type(column.kind()))).toList());
	}

	private static ParquetType type(Kind kind) {
		return switch (kind) {
			case TEXT -> ParquetType.STRING;
			case WHOLE -> ParquetType.INT32;
			case NUMBER -> ParquetType.DOUBLE;
			case FLAG -> ParquetType.BOOLEAN;
			case MOMENT -> ParquetType.INSTANT;
			case OBJECT -> ParquetType.JSON;
		};
	}

	/**
	 * Add what the database writes at once: a row, the first one behind a header; or the
	 * end, which says that it has no fields.
	 */
	void add(byte[] piece) throws IOException {
		ByteBuffer buffer = ByteBuffer.wrap(piece);
		if (!this.begun) {
			this.begun = true;
			buffer.position(SIGNATURE + Integer.BYTES);
			buffer.position(buffer.position() + Integer.BYTES + buffer.getInt(buffer.position()));
		}
		if (!buffer.hasRemaining() || buffer.getShort() != this.columns.size()) {
			return;
		}
		for (int index = 0; index < this.columns.size(); index++) {
			add(this.columns.get(index).kind(), this.writer.columns().get(index), buffer, piece);
		}
		this.writer.endRow();
	}

	private static void add(Kind kind, ColumnBuffer column, ByteBuffer buffer, byte[] piece) {
		int length = buffer.getInt();
		if (length < 0) {
			column.nothing();
			return;
		}
		int start = buffer.position();
		switch (kind) {
			case TEXT, OBJECT -> column.bytes(piece, start, length);
			case WHOLE -> column.int32(buffer.getInt());
			case NUMBER -> column.real(buffer.getDouble());
			case FLAG -> column.flag(buffer.get() != 0);
			case MOMENT -> column.int64(buffer.getLong() + EPOCH);
		}
		buffer.position(start + length);
	}

	/** End the file; its footer holds unit and meaning of each column. */
	void end() throws IOException {
		Map<String, String> facts = new LinkedHashMap<>();
		this.columns.forEach((column) -> facts.put(column.name(), "%s: %s".formatted(column.unit(), column.meaning())));
		this.writer.end(facts, "Veridical");
	}

}
