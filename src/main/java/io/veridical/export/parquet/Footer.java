package io.veridical.export.parquet;

import java.util.List;
import java.util.Map;

import io.veridical.export.parquet.ParquetWriter.Chunk;
import io.veridical.export.parquet.ParquetWriter.RowGroup;

/**
 * What stands at the end of a Parquet file: columns, row groups and where they lie
 * (parquet-format 2.10, {@code FileMetaData} in {@code parquet.thrift}).
 */
final class Footer {

	private static final int OPTIONAL = 1;

	private static final int GZIP = 2;

	private Footer() {
	}

	static byte[] of(List<ParquetColumn> columns, List<RowGroup> groups, Map<String, String> facts, String creator) {
		ThriftWriter footer = new ThriftWriter().int32(1, 1).structs(2, columns.size() + 1);
		footer.begin().text(4, "rows").int32(5, columns.size()).end();
		columns.forEach((column) -> describe(column, footer));
		footer.int64(3, groups.stream().mapToLong(RowGroup::rows).sum()).structs(4, groups.size());
		groups.forEach((group) -> describe(group, footer));
		footer.structs(5, facts.size());
		facts.forEach((key, value) -> footer.begin().text(1, key).text(2, value).end());
		return footer.text(6, creator).toBytes();
	}

	private static void describe(ParquetColumn column, ThriftWriter footer) {
		ParquetType type = column.type();
		footer.begin().int32(1, type.physical()).int32(3, OPTIONAL).text(4, column.name());
		if (type.converted() >= 0) {
			footer.int32(6, type.converted()).begin(10);
			type.describe(footer);
			footer.end();
		}
		footer.end();
	}

	private static void describe(RowGroup group, ThriftWriter footer) {
		footer.begin().structs(1, group.chunks().size());
		group.chunks().forEach((chunk) -> describe(chunk, group.rows(), footer));
		footer.int64(2, group.chunks().stream().mapToLong(Chunk::plain).sum())
			.int64(3, group.rows())
			.int64(5, group.chunks().get(0).start())
			.int64(6, group.chunks().stream().mapToLong(Chunk::compressed).sum())
			.end();
	}

	private static void describe(Chunk chunk, int rows, ThriftWriter footer) {
		footer.begin()
			.int64(2, chunk.start())
			.begin(3)
			.int32(1, chunk.column().type().physical())
			.int32s(2, chunk.encodings())
			.texts(3, List.of(chunk.column().name()))
			.int32(4, GZIP)
			.int64(5, rows)
			.int64(6, chunk.plain())
			.int64(7, chunk.compressed())
			.int64(9, chunk.data());
		if (chunk.dictionary() >= 0) {
			footer.int64(11, chunk.dictionary());
		}
		footer.end().end();
	}

}
