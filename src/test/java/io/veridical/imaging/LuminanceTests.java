package io.veridical.imaging;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class LuminanceTests {

	@Test
	void blackWhiteAndGreen() {
		assertThat(Luminance.of(TestRasters.constant(2, 2, 0x000000))).isZero();
		assertThat(Luminance.of(TestRasters.constant(2, 2, 0xFFFFFF))).isCloseTo(1, within(1e-12));
		// IEC 61966-2-1: 0.7152 of white's light is green
		assertThat(Luminance.of(TestRasters.constant(2, 2, 0x00FF00))).isCloseTo(0.7152, within(1e-12));
	}

	@Test
	void halfBlackHalfWhiteIsAsLightAsGrey188() {
		Raster halves = new Raster(2, 1, new int[] { 0x000000, 0xFFFFFF });

		// 1.055 * 0.5^(1/2.4) - 0.055 = 0.7354; times 255 = 187.5
		assertThat(Luminance.grey(Luminance.of(halves))).isEqualTo(188);
	}

	@Test
	void everyGreyComesBack() {
		for (int grey = 0; grey < 256; grey++) {
			assertThat(Luminance.grey(Luminance.of(TestRasters.constant(3, 1, grey * 0x010101)))).isEqualTo(grey);
		}
	}

}
