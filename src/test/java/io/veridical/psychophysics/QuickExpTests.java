package io.veridical.psychophysics;

import java.util.stream.DoubleStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class QuickExpTests {

	@Test
	void tenDigitsAgreeWithTheLibrary() {
		DoubleStream.iterate(0, (x) -> x > -700, (x) -> x - 0.0137)
			.forEach((x) -> assertThat(QuickExp.of(x) / StrictMath.exp(x)).isCloseTo(1, within(1e-10)));
	}

}
