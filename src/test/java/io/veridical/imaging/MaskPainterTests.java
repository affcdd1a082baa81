package io.veridical.imaging;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

class MaskPainterTests {

	@ParameterizedTest
	@ValueSource(ints = { 64, 65, 100, 300, 700 })
	void masksHaveTheSizeOfTheStimuli(int edge) throws IOException {
		MaskPainter painter = new MaskPainter(edge);
		Raster sneaker = picture("pool/fashion/00009-sneaker.png");

		assertThat(painter.texture(sneaker, new SplittableRandom(1)).width()).isEqualTo(edge);
		assertThat(painter.phaseScrambled(sneaker, new SplittableRandom(1)).height()).isEqualTo(edge);
		assertThat(painter.noise(sneaker, new SplittableRandom(1)).width()).isEqualTo(edge);
	}

	@Test
	void seedDecidesTheMask() throws IOException {
		MaskPainter painter = new MaskPainter(100);
		Raster cat = picture("imaging/cat.jpg");

		Raster mask = painter.texture(cat, new SplittableRandom(1));

		assertThat(painter.texture(cat, new SplittableRandom(1))).isEqualTo(mask);
		assertThat(painter.texture(cat, new SplittableRandom(2))).isNotEqualTo(mask);
	}

	@Test
	void greyImagesGiveGreyMasks() throws IOException {
		MaskPainter painter = new MaskPainter(64);
		Raster sneaker = picture("pool/fashion/00009-sneaker.png");

		assertThat(painter.texture(sneaker, new SplittableRandom(1)).isGrey()).isTrue();
		assertThat(painter.phaseScrambled(sneaker, new SplittableRandom(1)).isGrey()).isTrue();
		assertThat(painter.noise(sneaker, new SplittableRandom(1)).isGrey()).isTrue();
	}

	@Test
	void blankImageGivesABlankMask() {
		Raster blank = TestRasters.constant(28, 28, 0x336699);

		assertThat(new MaskPainter(80).texture(blank, new SplittableRandom(1)))
			.isEqualTo(TestRasters.constant(80, 80, 0x336699));
	}

	@Test
	void textureOfAnObjectOnAPlainGroundCoversEveryQuarter() throws IOException {
		Raster mask = new MaskPainter(128).texture(picture("pool/fashion/00009-sneaker.png"), new SplittableRandom(1));

		// the sneaker's own upper quarters vary by less than 10 of 255
		for (int quarter = 0; quarter < 4; quarter++) {
			assertThat(deviation(mask, quarter % 2 * 64, quarter / 2 * 64, 64)).isGreaterThan(25);
		}
	}

	@Test
	void maskTellsNothingOfWhereThingsWere() throws IOException {
		Raster cat = new Resampler().scale(picture("imaging/cat.jpg"), 128, 128);
		double sum = 0;
		for (int seed = 0; seed < 8; seed++) {
			sum += correlation(cat, new MaskPainter(128).texture(cat, new SplittableRandom(seed)));
		}

		// eight textures of chance: the mean of their correlations with the picture stays
		// small
		assertThat(Math.abs(sum / 8)).isLessThan(0.15);
	}

	@Test
	void noiseHasTheMeanAndTheContrastOfTheImage() throws IOException {
		Raster cat = new Resampler().scale(picture("imaging/cat.jpg"), 256, 256);

		Raster mask = new MaskPainter(256).noise(cat, new SplittableRandom(1));

		// what noise would have beyond 0 and 255 is cut off: a few per cent
		assertThat(mean(mask)).isCloseTo(mean(cat), within(2.0));
		assertThat(deviation(mask, 0, 0, 256)).isCloseTo(deviation(cat, 0, 0, 256), within(3.0));
	}

	@Test
	void scrambledPhasesKeepMeanAndContrast() throws IOException {
		Raster cat = new Resampler().scale(picture("imaging/cat.jpg"), 256, 256);

		Raster mask = new MaskPainter(256).phaseScrambled(cat, new SplittableRandom(1));

		// the jumps from edge to edge are taken out before: some contrast goes with them
		assertThat(mean(mask)).isCloseTo(mean(cat), within(2.0));
		assertThat(deviation(mask, 0, 0, 256)).isBetween(0.7 * deviation(cat, 0, 0, 256), deviation(cat, 0, 0, 256));
	}

	@Test
	void refusesEdgesThatNoStimulusHas() {
		assertThatIllegalArgumentException().isThrownBy(() -> new MaskPainter(63)).withMessageContaining("63");
		assertThatIllegalArgumentException().isThrownBy(() -> new MaskPainter(2049)).withMessageContaining("2049");
	}

	static Raster picture(String file) throws IOException {
		return new SafeDecoder().decode(Files.readAllBytes(Path.of("src/test/resources", file)), DecodeLimits.DEFAULT);
	}

	private static int green(Raster raster, int x, int y) {
		return raster.rgb()[y * raster.width() + x] >> 8 & 0xFF;
	}

	private static double mean(Raster raster) {
		double sum = 0;
		for (int pixel : raster.rgb()) {
			sum += pixel >> 8 & 0xFF;
		}
		return sum / raster.rgb().length;
	}

	private static double deviation(Raster raster, int left, int top, int edge) {
		double sum = 0;
		double squares = 0;
		for (int y = top; y < top + edge; y++) {
			for (int x = left; x < left + edge; x++) {
				sum += green(raster, x, y);
				squares += Math.pow(green(raster, x, y), 2);
			}
		}
		double mean = sum / edge / edge;
		return Math.sqrt(squares / edge / edge - mean * mean);
	}

	private static double correlation(Raster some, Raster others) {
		double mean = mean(some);
		double otherMean = mean(others);
		double product = 0;
		for (int i = 0; i < some.rgb().length; i++) {
			product += ((some.rgb()[i] >> 8 & 0xFF) - mean) * ((others.rgb()[i] >> 8 & 0xFF) - otherMean);
		}
		return product / some.rgb().length / deviation(some, 0, 0, some.width())
				/ deviation(others, 0, 0, others.width());
	}

}
