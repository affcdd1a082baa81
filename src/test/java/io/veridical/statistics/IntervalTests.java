package io.veridical.statistics;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class IntervalTests {

	@ParameterizedTest
	@CsvSource({ "2, 1, .95", "NaN, 1, .95", "1, Infinity, .95" })
	void needsFiniteBoundsInOrder(double lower, double upper, double level) {
		assertThatIllegalArgumentException().isThrownBy(() -> new Interval(lower, upper, level))
			.withMessageContaining("finite bounds in order");
	}

	@ParameterizedTest
	@CsvSource({ "0", "1", "NaN", "95" })
	void needsALevelBetweenNoneAndCertain(double level) {
		assertThatIllegalArgumentException().isThrownBy(() -> new Interval(1, 2, level)).withMessageContaining("level");
	}

	@Test
	void boundsMayCoincide() {
		assertThat(new Interval(3, 3, .95)).satisfies((point) -> {
			assertThat(point.width()).isZero();
			assertThat(point.contains(3)).isTrue();
			assertThat(point.contains(3.1)).isFalse();
		});
	}

}
