package io.veridical.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

class JsonRowsTests {

	private static final List<StoredColumn> ONE = List.of(new StoredColumn("a", Kind.TEXT, "", "", ""));

	private final ByteArrayOutputStream out = new ByteArrayOutputStream();

	@ParameterizedTest
	@ValueSource(strings = { "", "plain", "a \"b\" \\ c", "生成 \uD83D\uDE00", "\b\f\n\r\t\u0000\u0001\u001f\u007f" })
	void textReadsBackTheSame(String text) throws IOException {
		String line = line(Kind.TEXT, text.getBytes(StandardCharsets.UTF_8));

		assertThat(JsonMapper.shared().readTree(line).path("a").asString()).isEqualTo(text);
	}

	@ParameterizedTest
	@ValueSource(ints = { 0, 9, 10, 100, 1234567890, Integer.MAX_VALUE, -1, Integer.MIN_VALUE })
	void wholeNumberIsWrittenAsJavaWritesIt(int number) throws IOException {
		assertThat(line(Kind.WHOLE, ByteBuffer.allocate(4).putInt(number).array()))
			.isEqualTo("{\"a\":" + number + "}\n");
	}

	// 2.0E-3 and 2.2250738585072014E-308 as the Javadoc of Double.toString since 19 has
	// them: the fewest digits
	@ParameterizedTest
	@CsvSource({ "512.5,512.5", "946,946.0", "2e-3,0.002", "2.2250738585072014E-308,2.2250738585072014E-308",
			"2e23,2.0E23", "NaN,\"NaN\"", "Infinity,\"Infinity\"" })
	void numberHasTheFewestDigits(double number, String written) throws IOException {
		assertThat(line(Kind.NUMBER, ByteBuffer.allocate(8).putDouble(number).array()))
			.isEqualTo("{\"a\":" + written + "}\n");
	}

	@Test
	void arrayOfNothingIsEmpty() throws IOException {
		JsonRows.array(ONE, this.out).end();

		assertThat(this.out).hasToString("[]");
	}

	@Test
	void arrayHasACommaBetweenObjects() throws IOException {
		JsonRows array = JsonRows.array(ONE, this.out);
		for (int row = 0; row < 3; row++) {
			array.field(0, ByteBuffer.allocate(0), -1);
			array.endRow();
		}
		array.end();

		assertThat(this.out).hasToString("[{\"a\":null},{\"a\":null},{\"a\":null}]");
	}

	private String line(Kind kind, byte[] value) throws IOException {
		JsonRows lines = JsonRows.lines(List.of(new StoredColumn("a", kind, "", "", "")), this.out);
		lines.field(0, ByteBuffer.wrap(value), value.length);
		lines.endRow();
		lines.end();
		return this.out.toString(StandardCharsets.UTF_8);
	}

}
