package io.veridical.past;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/**
 * Hands on a text as long as no row of it is too long, so that a quotation mark that is
 * never closed does not fill the memory with the rest of the file.
 */
final class Unfolded extends FilterReader {

	private static final int LONGEST_ROW = 1 << 20;

	private long sinceRow;

	Unfolded(Reader in) {
		super(in);
	}

	/**
	 * A row is complete.
	 */
	void row() {
		this.sinceRow = 0;
	}

	@Override
	public int read() throws IOException {
		int read = super.read();
		count((read < 0) ? 0 : 1);
		return read;
	}

	@Override
	public int read(char[] buffer, int offset, int length) throws IOException {
		int read = super.read(buffer, offset, length);
		count(Math.max(0, read));
		return read;
	}

	private void count(int read) throws RowTooLong {
		this.sinceRow += read;
		if (this.sinceRow > LONGEST_ROW) {
			throw new RowTooLong();
		}
	}

	/** The row has no end in sight. */
	static final class RowTooLong extends IOException {

		RowTooLong() {
			super("A row is longer than " + LONGEST_ROW + " characters");
		}

	}

}
