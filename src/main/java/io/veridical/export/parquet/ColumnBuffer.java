package io.veridical.export.parquet;

import java.util.Arrays;

import org.jspecify.annotations.Nullable;

/**
 * One column's values of the row group that is being filled.
 */
public class ColumnBuffer {

	private static final int MOST_TEXTS = 1 << 15;

	private final ParquetColumn column;

	private final ByteSink levels = new ByteSink();

	private final ByteSink values = new ByteSink();

	private final ByteDictionary dictionary;

	private int[] numbers = new int[1 << 10];

	private boolean numbered;

	private int rows;

	private int present;

	private int run;

	private boolean there;

	ColumnBuffer(ParquetColumn column) {
		this.column = column;
		this.dictionary = new ByteDictionary(column.type().isBytes() ? MOST_TEXTS : 1);
		clear();
	}

	final void clear() {
		this.levels.clear();
		this.values.clear();
		this.dictionary.clear();
		this.numbered = this.column.type().isBytes();
		this.rows = 0;
		this.present = 0;
		this.run = 0;
	}

	/** Adds a row without a value. */
	public void nothing() {
		level(false);
	}

	/** Adds a row of a {@link ParquetType#BOOLEAN} column. */
	public void flag(boolean value) {
		int bit = this.present % Byte.SIZE;
		if (bit == 0) {
			this.values.one(0);
		}
		if (value) {
			this.values.bytes()[this.values.size() - 1] |= (byte) (1 << bit);
		}
		level(true);
	}

	/** Adds a row of an {@link ParquetType#INT32} column. */
	public void int32(int value) {
		this.values.int32(value);
		level(true);
	}

	/** Adds a row of an {@link ParquetType#INSTANT} column. */
	public void int64(long value) {
		this.values.int64(value);
		level(true);
	}

	/** Adds a row of a {@link ParquetType#DOUBLE} column. */
	public void real(double value) {
		this.values.int64(Double.doubleToRawLongBits(value));
		level(true);
	}

	/** Adds a row of a column of texts. */
	public void bytes(byte[] source, int offset, int length) {
		int number = this.numbered ? this.dictionary.numberOf(source, offset, length) : ByteDictionary.FULL;
		if (this.numbered && number == ByteDictionary.FULL) {
			writeOut();
		}
		if (this.numbered) {
			if (this.present == this.numbers.length) {
				this.numbers = Arrays.copyOf(this.numbers, this.present * 2);
			}
			this.numbers[this.present] = number;
		}
		else {
			this.values.int32(length).all(source, offset, length);
		}
		level(true);
	}

	// too many different texts: numbers would not make it shorter
	private void writeOut() {
		for (int index = 0; index < this.present; index++) {
			this.dictionary.copy(this.numbers[index], this.values);
		}
		this.numbered = false;
		this.dictionary.clear();
	}

	private void level(boolean there) {
		if (this.run > 0 && this.there != there) {
			endRun();
		}
		this.there = there;
		this.run++;
		this.rows++;
		this.present += there ? 1 : 0;
	}

	private void endRun() {
		this.levels.varint(this.run << 1).one(this.there ? 1 : 0);
		this.run = 0;
	}

	ParquetColumn column() {
		return this.column;
	}

	int rows() {
		return this.rows;
	}

	/** About how many bytes wait to be written. */
	int size() {
		return this.values.size() + this.dictionary.page().size() + (this.numbered ? this.present * Integer.BYTES : 0);
	}

	/** The different texts; null if the values are written out. */
	@Nullable ByteDictionary dictionary() {
		return (this.numbered && this.present > 0) ? this.dictionary : null;
	}

	/** Which rows have values, then the values or their numbers. */
	ByteSink page() {
		if (this.run > 0) {
			endRun();
		}
		ByteSink page = new ByteSink();
		page.int32(this.levels.size()).all(this.levels.bytes(), 0, this.levels.size());
		if (dictionary() != null) {
			int width = Hybrid.width(this.dictionary.size());
			page.one(width);
			Hybrid.encode(this.numbers, this.present, width, page);
		}
		else {
			page.all(this.values.bytes(), 0, this.values.size());
		}
		return page;
	}

}
