package io.veridical.imaging;

import java.util.Arrays;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class ResamplerTests {

	private final Resampler resampler = new Resampler();

	@Test
	void agreesWithPillowWhenEnlarging() {
		// Pillow 9.4.0, mode F, resize((8, 1), BICUBIC): -22.5 53.9781 216.0687 218.7891
		// 50.7422 4.6183 75.438 108.8235
		assertThat(scaledLine(8, 0, 255, 0, 100)).containsExactly(0, 54, 216, 219, 51, 5, 75, 109);
	}

	@Test
	void agreesWithPillowWhenShrinking() {
		// Pillow 9.4.0, mode F, resize((3, 1), BICUBIC): 18.1645 119.3226 229.9297
		assertThat(scaledLine(3, 10, 20, 40, 80, 160, 200, 220, 255)).containsExactly(18, 119, 230);
		// and resize((5, 1), BICUBIC): -13.8286 150.4658 231.1434 -5.2795 0.0
		assertThat(scaledLine(5, 0, 0, 255, 255, 0, 0, 0)).containsExactly(0, 150, 231, 0, 0);
	}

	@Test
	void treatsColumnsAsRows() {
		int[] values = { 0x0000FF, 0xFF0000, 0x102030, 0x808080 };
		assertThat(this.resampler.scale(new Raster(1, 4, values), 1, 9).rgb())
			.isEqualTo(this.resampler.scale(new Raster(4, 1, values), 9, 1).rgb());
	}

	@ParameterizedTest
	@CsvSource({ "28, 28, 336, 336", "1, 1, 64, 64", "5, 3, 97, 58", "500, 300, 64, 38", "3, 700, 7, 11" })
	void constantImageStaysConstant(int width, int height, int newWidth, int newHeight) {
		for (int colour : new int[] { 0, 0xFFFFFF, 0x12F37B }) {
			assertThat(this.resampler.scale(TestRasters.constant(width, height, colour), newWidth, newHeight))
				.isEqualTo(TestRasters.constant(newWidth, newHeight, colour));
		}
	}

	@Test
	void sameSizeChangesNoPixel() {
		Raster raster = TestRasters.noise(31, 17, 4);
		assertThat(this.resampler.fit(raster, 31)).isEqualTo(raster);
	}

	@Test
	void greyIsScaledLikeColour() {
		Raster grey = TestRasters.greyNoise(13, 11, 6);
		int[] red = Arrays.stream(grey.rgb()).map((pixel) -> pixel & 0xFF0000).toArray();
		int[] scaledRed = this.resampler.scale(new Raster(13, 11, red), 40, 7).rgb();
		int[] scaledGrey = this.resampler.scale(grey, 40, 7).rgb();
		assertThat(Arrays.stream(scaledGrey).map((pixel) -> pixel & 0xFF0000).toArray()).isEqualTo(scaledRed);
		assertThat(new Raster(40, 7, scaledGrey).isGrey()).isTrue();
	}

	@ParameterizedTest
	@CsvSource({ "200, 100, 50, 50, 25", "100, 200, 50, 25, 50", "1000, 1, 64, 64, 1", "3, 2, 336, 336, 224" })
	void keepsTheRatioOfTheSides(int width, int height, int edge, int newWidth, int newHeight) {
		Raster fitted = this.resampler.fit(TestRasters.constant(width, height, 7), edge);
		assertThat(fitted.width()).isEqualTo(newWidth);
		assertThat(fitted.height()).isEqualTo(newHeight);
	}

	@Test
	void fineStripesBecomeTheirMeanAndNotAPattern() {
		int[] stripes = new int[256];
		Arrays.setAll(stripes, (x) -> (x % 2) * 0xFFFFFF);
		// the mean of 0 and 255 is 127.5; away from the ends nothing of the stripes may
		// be left
		int[] shrunk = this.resampler.scale(new Raster(256, 1, stripes), 37, 1).rgb();
		assertThat(Arrays.stream(shrunk, 2, 35).map((pixel) -> pixel & 0xFF).boxed())
			.allSatisfy((value) -> assertThat(value).isBetween(125, 130));
	}

	private int[] scaledLine(int width, int... values) {
		int[] rgb = Arrays.stream(values).map((value) -> value * 0x010101).toArray();
		return Arrays.stream(this.resampler.scale(new Raster(values.length, 1, rgb), width, 1).rgb())
			.map((pixel) -> pixel & 0xFF)
			.toArray();
	}

}
