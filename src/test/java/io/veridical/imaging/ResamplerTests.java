package io.veridical.imaging;

import java.util.Arrays;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

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
	void givesNetworksWhatPillowGivesThem() {
		// Pillow 9.4.0, mode F, the values x²·7 + 31y + 3xy modulo 256, resize(…,
		// BICUBIC): shrunk with the filter widened, so that each source pixel counts
		assertThat(this.resampler.planes(pattern(11, 9), 1, 4, 3))
			.containsExactly(new float[] { 47.3399f, 129.5658f, 142.3032f, 149.8613f, 150.9726f, 131.2069f, 132.353f,
					132.3552f, 164.5322f, 119.4498f, 138.1027f, 113.246f }, within(2e-3f));
		assertThat(this.resampler.planes(pattern(32, 24), 1, 5, 5)).hasSize(25)
			.satisfies((planes) -> assertThat(Arrays.copyOf(planes, 6)).containsExactly(
					new float[] { 116.1506f, 141.2452f, 131.3896f, 130.6147f, 137.5872f, 137.8745f }, within(2e-3f)));
	}

	@Test
	void cutsOffWhatIsDarkerThanBlack() {
		// Pillow 9.4.0 as above, enlarged: the first is -2.4357, which clean-fid cuts off
		float[] planes = this.resampler.planes(pattern(5, 4), 1, 7, 6);
		assertThat(Arrays.copyOf(planes, 4)).containsExactly(new float[] { 0, 0.384f, 9.2782f, 25.5658f },
				within(2e-3f));
	}

	@Test
	void greyOfColoursIsPillows() {
		// Pillow 9.4.0, convert("L"): 88, 2, 225
		Raster colours = new Raster(3, 1, new int[] { 0xC81E5A, 0x010203, 0xFFFE00 });
		assertThat(this.resampler.planes(colours, 1, 3, 1)).containsExactly(88, 2, 225);
		assertThat(this.resampler.planes(colours, 3, 3, 1)).containsExactly(200, 1, 255, 30, 2, 254, 90, 3, 0);
	}

	private static Raster pattern(int width, int height) {
		int[] rgb = new int[width * height];
		for (int i = 0; i < rgb.length; i++) {
			int x = i % width;
			int y = i / width;
			rgb[i] = (x * x * 7 + y * 31 + x * y * 3) % 256 * 0x010101;
		}
		return new Raster(width, height, rgb);
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
