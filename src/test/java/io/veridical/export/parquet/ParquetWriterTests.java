package io.veridical.export.parquet;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/**
 * Files as DuckDB 1.4.1 reads them, which shares no code with the writer.
 */
class ParquetWriterTests {

	private static final List<ParquetColumn> COLUMNS = List.of(new ParquetColumn("flag", ParquetType.BOOLEAN),
			new ParquetColumn("whole", ParquetType.INT32), new ParquetColumn("real", ParquetType.DOUBLE),
			new ParquetColumn("at", ParquetType.INSTANT), new ParquetColumn("text", ParquetType.STRING),
			new ParquetColumn("json", ParquetType.JSON));

	private Path file;

	@BeforeEach
	void file(@TempDir Path folder) {
		this.file = folder.resolve("file.parquet");
	}

	@Test
	void columnsHaveTypesThatSayWhatTheyAre() throws Exception {
		write(1, (row) -> "a");

		// names of types: DuckDB's
		assertThat(ask("select column_name || ' ' || column_type from (describe select * from $file)")).containsExactly(
				"flag BOOLEAN", "whole INTEGER", "real DOUBLE", "at TIMESTAMP WITH TIME ZONE", "text VARCHAR",
				"json JSON");
	}

	@Test
	void valuesComeBack() throws Exception {
		write(1000, (row) -> "text " + row % 7 + " 生成");

		assertThat(ask("select count(*) from $file")).containsExactly("1000");
		assertThat(ask("""
				select count(*) from (select *, row_number() over () - 1 as n from $file)
				where flag = (n % 3 = 0) and "whole" = n - 500 and "real" = n / 8
				  and epoch_us("at") = 1900000000000000 + n and text = 'text ' || (n % 7)::int || ' 生成'
				  and json_extract_string(json, '$.n')::int = n
				""")).containsExactly("1000");
	}

	@Test
	void whatIsMissingIsNull() throws Exception {
		write(1000, (row) -> (row % 5 == 0 || row > 900) ? null : "x");

		// rows 0, 5, ... 900: 181, and 901 to 999: 99
		assertThat(ask("select count(*) from $file where text is null")).containsExactly("280");
		assertThat(ask("select count(*) from $file where text = 'x'")).containsExactly("720");
	}

	@Test
	void columnMayHaveNoValueAtAll() throws Exception {
		write(300, (row) -> null);

		assertThat(ask("select count(*) from $file where text is null and \"whole\" is not null"))
			.containsExactly("300");
	}

	@Test
	void manyDifferentTextsAreWrittenOut() throws Exception {
		write(40_000, (row) -> "number " + row);

		assertThat(ask("select count(distinct text) from $file")).containsExactly("40000");
		assertThat(ask("select text from $file where \"whole\" = 39999 - 500")).containsExactly("number 39999");
	}

	@Test
	void longFilesHaveSeveralRowGroups() throws Exception {
		write(300_000, (row) -> (row % 1000 < 500) ? "run" : "pack " + row % 11);

		assertThat(ask("select count(distinct row_group_id) > 2 from parquet_metadata('$path')"))
			.containsExactly("true");
		assertThat(ask("select count(*) from $file where text = 'run'")).containsExactly("150000");
		// 0 to 299,999 less 500 each
		assertThat(ask("select sum(\"whole\")::bigint from $file")).containsExactly("44849850000");
	}

	@Test
	void fileWithoutRowsHasItsColumns() throws Exception {
		write(0, (row) -> "x");

		assertThat(ask("select count(*) from $file")).containsExactly("0");
		assertThat(ask("select count(*) from (describe select * from $file)")).containsExactly("6");
	}

	@Test
	void footerHoldsTheFacts() throws Exception {
		write(1, (row) -> "x");

		assertThat(ask("select decode(value) from parquet_kv_metadata('$path') where decode(key) = 'unit'"))
			.containsExactly("milliseconds");
	}

	@Test
	void fileWithoutItsEndIsNoFile() throws Exception {
		try (OutputStream out = Files.newOutputStream(this.file)) {
			fill(new ParquetWriter(out, COLUMNS), 300_000, (row) -> "x");
		}

		assertThatExceptionOfType(SQLException.class).isThrownBy(() -> ask("select count(*) from $file"));
	}

	@Test
	void columnThatLacksAValueIsRefused() throws IOException {
		ParquetWriter writer = new ParquetWriter(OutputStream.nullOutputStream(), COLUMNS);
		writer.columns().get(0).flag(true);
		writer.endRow();

		assertThatIllegalStateException().isThrownBy(() -> writer.end(Map.of(), "test"))
			.withMessage("Column whole has 0 values in 1 rows");
	}

	private void write(int rows, IntFunction<@Nullable String> text) throws IOException {
		try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(this.file))) {
			ParquetWriter writer = new ParquetWriter(out, COLUMNS);
			fill(writer, rows, text);
			writer.end(Map.of("unit", "milliseconds"), "test");
		}
	}

	private static void fill(ParquetWriter writer, int rows, IntFunction<@Nullable String> text) throws IOException {
		List<ColumnBuffer> columns = writer.columns();
		for (int row = 0; row < rows; row++) {
			columns.get(0).flag(row % 3 == 0);
			columns.get(1).int32(row - 500);
			columns.get(2).real(row / 8.0);
			columns.get(3).int64(1_900_000_000_000_000L + row);
			put(columns.get(4), text.apply(row));
			put(columns.get(5), "{\"n\": %d}".formatted(row));
			writer.endRow();
		}
	}

	private static void put(ColumnBuffer column, @Nullable String text) {
		if (text == null) {
			column.nothing();
			return;
		}
		byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
		column.bytes(bytes, 0, bytes.length);
	}

	private List<String> ask(String question) throws SQLException {
		List<String> answers = new ArrayList<>();
		try (Connection duckdb = DriverManager.getConnection("jdbc:duckdb:");
				Statement statement = duckdb.createStatement();
				ResultSet rows = statement.executeQuery(
						question.replace("$file", "'" + this.file + "'").replace("$path", this.file.toString()))) {
			while (rows.next()) {
				answers.add(rows.getString(1));
			}
		}
		return answers;
	}

}
