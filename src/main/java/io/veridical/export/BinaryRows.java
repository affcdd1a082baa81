package io.veridical.export;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * Takes rows apart that the database writes in its binary form, a COPY file without its
 * text.
 */
class BinaryRows {

	private static final int SIGNATURE = 11;

	// PostgreSQL counts microseconds from the year 2000
	private static final long EPOCH = ChronoUnit.MICROS.between(Instant.EPOCH, Instant.parse("2000-01-01T00:00:00Z"));

	private final int columns;

	private final Consumer consumer;

	private boolean begun;

	/**
	 * @param columns how many fields a row has
	 */
	BinaryRows(int columns, Consumer consumer) {
		this.columns = columns;
		this.consumer = consumer;
	}

	/** The microseconds from 1970 on of a time that begins at the buffer's position. */
	static long micros(ByteBuffer row) {
		return row.getLong(row.position()) + EPOCH;
	}

	/**
	 * Add what the database writes at once: a row, the first one behind a header; or the
	 * end, which says that it has no fields.
	 */
	void add(byte[] piece) throws IOException {
		ByteBuffer row = ByteBuffer.wrap(piece);
		if (!this.begun) {
			this.begun = true;
			row.position(SIGNATURE + Integer.BYTES);
			row.position(row.position() + Integer.BYTES + row.getInt(row.position()));
		}
		if (!row.hasRemaining() || row.getShort() != this.columns) {
			return;
		}
		for (int index = 0; index < this.columns; index++) {
			int length = row.getInt();
			int end = row.position() + Math.max(length, 0);
			this.consumer.field(index, row, length);
			row.position(end);
		}
		this.consumer.endRow();
	}

	/**
	 * Is given the fields of each row.
	 */
	interface Consumer {

		/**
		 * A field, which begins at the buffer's position.
		 * @param length in bytes, negative if the field is null
		 */
		void field(int index, ByteBuffer row, int length) throws IOException;

		void endRow() throws IOException;

	}

}
