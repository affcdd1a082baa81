package io.veridical.export.parquet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;

/**
 * Writes a Parquet file row by row, forgetting each row group once it is written: a page
 * for each column, texts by a dictionary where that is shorter, everything compressed by
 * gzip. The footer comes last; what stops before is no Parquet file.
 */
public class ParquetWriter {

	private static final byte[] MAGIC = "PAR1".getBytes(StandardCharsets.US_ASCII);

	private static final int BYTES_AT_ONCE = 8 << 20;

	private static final int ROWS_AT_ONCE = 1 << 17;

	private static final int DATA_PAGE = 0;

	private static final int DICTIONARY_PAGE = 2;

	private static final int PLAIN = 0;

	private static final int RLE = 3;

	private static final int RLE_DICTIONARY = 8;

	private final OutputStream out;

	private final List<ColumnBuffer> columns;

	private final List<RowGroup> groups = new ArrayList<>();

	private long position;

	private int rows;

	public ParquetWriter(OutputStream out, List<ParquetColumn> columns) throws IOException {
		this.out = out;
		this.columns = columns.stream().map(ColumnBuffer::new).toList();
		write(MAGIC);
	}

	/**
	 * The columns in order; each takes one value, or nothing, before the row is ended.
	 */
	public List<ColumnBuffer> columns() {
		return this.columns;
	}

	/** Ends a row. */
	public void endRow() throws IOException {
		this.rows++;
		if (this.rows % 256 == 0) {
			long bytes = this.columns.stream().mapToLong(ColumnBuffer::size).sum();
			if (bytes >= BYTES_AT_ONCE || this.rows >= ROWS_AT_ONCE) {
				endGroup();
			}
		}
	}

	/**
	 * End the file; the stream stays open.
	 * @param facts what else the footer says of the file
	 * @param creator the application and its version
	 */
	public void end(Map<String, String> facts, String creator) throws IOException {
		if (this.rows > 0) {
			endGroup();
		}
		byte[] footer = Footer.of(this.columns.stream().map(ColumnBuffer::column).toList(), this.groups, facts,
				creator);
		write(footer);
		write(new ByteSink().int32(footer.length));
		write(MAGIC);
	}

	private void endGroup() throws IOException {
		List<Chunk> chunks = new ArrayList<>();
		for (ColumnBuffer column : this.columns) {
			if (column.rows() != this.rows) {
				throw new IllegalStateException("Column %s has %d values in %d rows".formatted(column.column().name(),
						column.rows(), this.rows));
			}
			chunks.add(write(column));
			column.clear();
		}
		this.groups.add(new RowGroup(this.rows, chunks));
		this.rows = 0;
	}

	private Chunk write(ColumnBuffer column) throws IOException {
		long start = this.position;
		ByteDictionary dictionary = column.dictionary();
		long plain = 0;
		if (dictionary != null) {
			plain += writePage(DICTIONARY_PAGE, 7, dictionary.page(), dictionary.size(), PLAIN);
		}
		long data = this.position;
		int encoding = (dictionary != null) ? RLE_DICTIONARY : PLAIN;
		plain += writePage(DATA_PAGE, 5, column.page(), column.rows(), encoding);
		return new Chunk(column.column(), List.of(RLE, PLAIN, encoding), (dictionary != null) ? start : -1, data, plain,
				this.position - start);
	}

	private long writePage(int type, int field, ByteSink page, int values, int encoding) throws IOException {
		ByteArrayOutputStream compressed = new ByteArrayOutputStream(page.size() / 3);
		try (GZIPOutputStream gzip = new GZIPOutputStream(compressed)) {
			gzip.write(page.bytes(), 0, page.size());
		}
		ThriftWriter header = new ThriftWriter().int32(1, type)
			.int32(2, page.size())
			.int32(3, compressed.size())
			.begin(field)
			.int32(1, values)
			.int32(2, encoding);
		if (type == DATA_PAGE) {
			header.int32(3, RLE).int32(4, RLE);
		}
		byte[] bytes = header.end().toBytes();
		write(bytes);
		compressed.writeTo(this.out);
		this.position += compressed.size();
		return bytes.length + page.size();
	}

	private void write(byte[] bytes) throws IOException {
		this.out.write(bytes);
		this.position += bytes.length;
	}

	private void write(ByteSink sink) throws IOException {
		this.out.write(sink.bytes(), 0, sink.size());
		this.position += sink.size();
	}

	/**
	 * Rows that were written together.
	 */
	record RowGroup(int rows, List<Chunk> chunks) {

	}

	/**
	 * One column of a row group, as it was written.
	 *
	 * @param dictionary where its dictionary page begins; -1 if it has none
	 * @param data where its data page begins
	 * @param plain how many bytes it has before compression, headers included
	 * @param compressed how many bytes it has in the file
	 */
	record Chunk(ParquetColumn column, List<Integer> encodings, long dictionary, long data, long plain,
			long compressed) {

		long start() {
			return (this.dictionary >= 0) ? this.dictionary : this.data;
		}

	}

}
