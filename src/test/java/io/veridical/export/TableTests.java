package io.veridical.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

class TableTests {

	private final Table<Thing> table = new Table<>("things",
			List.of(new Column<>("name", "", "", Thing::name), new Column<>("value", "", "", Thing::value)));

	@Test
	void csvFollowsRfc4180() throws IOException {
		assertThat(csv(new Thing("plain", 1.5), new Thing("comma, \"quote\"", 2), new Thing("line\nbreak", "生成")))
			.isEqualTo("name,value\nplain,1.5\n\"comma, \"\"quote\"\"\",2\n\"line\nbreak\",生成\n");
	}

	@Test
	void whatIsNotKnownIsAnEmptyField() throws IOException {
		assertThat(csv(new Thing("nothing", null))).isEqualTo("name,value\nnothing,\n");
	}

	@Test
	void tableWithoutRowsHasAHeader() throws IOException {
		assertThat(csv()).isEqualTo("name,value\n");
		assertThat(json()).isEqualTo("[]");
	}

	@Test
	void jsonKeepsTheNamesAndTheTypes() {
		assertThat(
				json(new Thing("a", null), new Thing("b", 2.25), new Thing("c", Instant.parse("2030-01-01T00:00:00Z")),
						new Thing("d", new Json("{\"input\": \"key\"}"))))
			.isEqualTo("[{\"name\":\"a\",\"value\":null},{\"name\":\"b\",\"value\":2.25},"
					+ "{\"name\":\"c\",\"value\":\"2030-01-01T00:00:00Z\"},{\"name\":\"d\",\"value\":{\"input\": \"key\"}}]");
	}

	private String csv(Thing... rows) throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		this.table.writeCsv(out, (row) -> Arrays.asList(rows).forEach(row));
		return out.toString(StandardCharsets.UTF_8);
	}

	private String json(Thing... rows) {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		this.table.writeJson(out, JsonMapper.builder().build(), (row) -> Arrays.asList(rows).forEach(row));
		return out.toString(StandardCharsets.UTF_8);
	}

	private record Thing(String name, @Nullable Object value) {

	}

}
