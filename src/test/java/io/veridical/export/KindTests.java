package io.veridical.export;

import java.time.Instant;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

@SpringBootTest
@AutoConfigureMockMvc
class KindTests {

	@Autowired
	private JdbcClient jdbc;

	@ParameterizedTest
	@ValueSource(doubles = { 490, 512.3, 0, -12.5, 16.67, 0.1, 483.4000000000001, 1234567, 0.001, -3 })
	void numberIsWrittenAsJavaWritesIt(double value) {
		assertThat(written(Kind.NUMBER, "'%s'::float8".formatted(value))).isEqualTo(Double.toString(value));
	}

	@ParameterizedTest
	@ValueSource(doubles = { 1.25e7, 3.0e-5, 1.0e21 })
	void veryLargeAndVerySmallNumbersReadBackTheSame(double value) {
		assertThat(Double.parseDouble(written(Kind.NUMBER, "'%s'::float8".formatted(value)))).isEqualTo(value);
	}

	@ParameterizedTest
	@ValueSource(strings = { "2030-01-02T03:04:05Z", "2030-01-02T03:04:05.500Z", "2030-12-31T23:59:59.123456Z",
			"2030-06-01T00:00:00.000001Z", "2030-06-01T12:30:00.010Z" })
	void momentIsWrittenAsJavaWritesIt(String instant) {
		assertThat(written(Kind.MOMENT, "'%s'::timestamptz".formatted(instant)))
			.isEqualTo(Instant.parse(instant).toString())
			.isEqualTo(instant);
	}

	@Test
	void flagIsAWord() {
		assertThat(written(Kind.FLAG, "1 = 1")).isEqualTo("true");
		assertThat(written(Kind.FLAG, "1 = 2")).isEqualTo("false");
	}

	private String written(Kind kind, String expression) {
		return this.jdbc.sql("select " + kind.written(expression)).query(String.class).single();
	}

}
