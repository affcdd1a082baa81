package io.veridical.statistics;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

class GuessingTests {

	@Test
	void publishedRuleIsHardlyEverPassedByGuessing() {
		// 65 % of 50 is 32.5, so 33; P(X >= 33) = 0.0164 each, squared 0.00027
		// (science.md, section 4)
		assertThat(Guessing.passes(50, 33, 1, 0)).isEqualTo(0.0164, within(0.00005));
		assertThat(Guessing.passes(50, 33, 50, 33)).isEqualTo(0.00027, within(0.000005));
	}

	@Test
	void eachHalfIsCountedExactly() {
		// 4 of 4 right: 1/16; at least 3 of 4: (1 + 4)/16, by hand
		assertThat(Guessing.passes(4, 4, 4, 3)).isEqualTo(1 / 16.0 * 5 / 16.0, within(1e-15));
		assertThat(Guessing.passes(4, 0, 4, 0)).isEqualTo(1);
	}

	@Test
	void moreThanAllCannotBeNeeded() {
		assertThatIllegalArgumentException().isThrownBy(() -> Guessing.passes(4, 5, 4, 4))
			.withMessageContaining("5 of 4");
	}

}
