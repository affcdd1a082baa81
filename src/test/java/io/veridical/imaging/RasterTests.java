package io.veridical.imaging;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class RasterTests {

	@Test
	void hasAPixelForEachPlace() {
		assertThatIllegalArgumentException().isThrownBy(() -> new Raster(2, 2, new int[3]))
			.withMessage("A raster of 2 x 2 px has 4 pixels, not 3");
		assertThatIllegalArgumentException().isThrownBy(() -> new Raster(0, 2, new int[0]));
	}

	@Test
	void isGreyIfEveryPixelIs() {
		assertThat(new Raster(2, 1, new int[] { 0x333333, 0xFFFFFF }).isGrey()).isTrue();
		assertThat(new Raster(2, 1, new int[] { 0x333333, 0x333433 }).isGrey()).isFalse();
		assertThat(new Raster(2, 1, new int[] { 0x343333, 0x333333 }).isGrey()).isFalse();
	}

	@Test
	void equalsAnotherWithTheSamePixels() {
		assertThat(TestRasters.noise(3, 4, 1)).isEqualTo(TestRasters.noise(3, 4, 1))
			.hasSameHashCodeAs(TestRasters.noise(3, 4, 1))
			.isNotEqualTo(TestRasters.noise(4, 3, 1));
	}

}
