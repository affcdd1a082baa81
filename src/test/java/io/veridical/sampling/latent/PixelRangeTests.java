package io.veridical.sampling.latent;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class PixelRangeTests {

	// Expected: round half to even of (clamp(x) + 1) * 127.5, and of clamp(x) * 255, by
	// hand.
	@ParameterizedTest
	@CsvSource({ "SIGNED, -1, 0", "SIGNED, 1, 255", "SIGNED, 0, 128", "SIGNED, -7, 0", "SIGNED, 7, 255",
			"SIGNED, 0.003921569, 128", "UNIT, 0, 0", "UNIT, 1, 255", "UNIT, 0.5, 128", "UNIT, -1, 0" })
	void outputBecomesALevelOfGrey(PixelRange range, float output, int level) {
		assertThat(range.level(output)).isEqualTo(level);
	}

}
