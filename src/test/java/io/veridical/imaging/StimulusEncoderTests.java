package io.veridical.imaging;

import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class StimulusEncoderTests {

	private final StimulusEncoder encoder = new StimulusEncoder(96);

	@Test
	void everyImageBecomesTheSameKindOfFile() {
		List<Raster> images = List.of(TestRasters.noise(28, 28, 1), TestRasters.greyNoise(28, 28, 2),
				TestRasters.noise(300, 100, 3), TestRasters.constant(1, 1, 0));
		assertThat(images).allSatisfy((image) -> {
			byte[] png = this.encoder.encode(image);
			assertThat(header(png)).as("signature, size, depth, colour type")
				.isEqualTo(header(TestPng.ofSize(96, 96, 8, 2).end()));
			assertThat(PngWriterTests.chunks(png)).containsExactly("IHDR", "IDAT", "IEND");
		});
	}

	@Test
	void imageOfTheRightSizeKeepsItsPixels() {
		Raster image = TestRasters.noise(96, 96, 4);
		assertThat(decode(this.encoder.encode(image))).isEqualTo(image);
	}

	@Test
	void imageThatIsNotSquareLiesOnNeutralGrey() {
		Raster stimulus = decode(this.encoder.encode(TestRasters.constant(40, 10, 0x123456)));
		// 40 x 10 becomes 96 x 24, with (96 - 24) / 2 = 36 rows of grey above and below
		for (int y = 0; y < 96; y++) {
			int expected = (y < 36 || y >= 60) ? 0x808080 : 0x123456;
			assertThat(stimulus.rgb()[y * 96]).as("row %d", y).isEqualTo(expected);
			assertThat(stimulus.rgb()[y * 96 + 95]).as("row %d", y).isEqualTo(expected);
		}
	}

	@ParameterizedTest
	@ValueSource(ints = { 12, 13, 14, 100, 1024, 70_000 })
	void paddedFileHasTheLengthAndThePixels(int growth) {
		byte[] png = this.encoder.encode(TestRasters.noise(28, 28, 5));
		byte[] padded = StimulusEncoder.pad(png, png.length + growth);
		assertThat(padded).hasSize(png.length + growth);
		assertThat(PngWriterTests.chunks(padded)).containsExactly("IHDR", "IDAT", "veRi", "IEND");
		assertThat(decode(padded)).isEqualTo(decode(png));
	}

	@Test
	void tooShortAPaddingIsRefused() {
		byte[] png = this.encoder.encode(TestRasters.noise(28, 28, 6));
		assertThatIllegalArgumentException().isThrownBy(() -> StimulusEncoder.pad(png, png.length + 11))
			.withMessageContaining("can be padded to " + (png.length + 12) + " bytes or more");
	}

	@ParameterizedTest
	@CsvSource({ "1, 1024", "1012, 1024", "1013, 2048", "33926, 34816" })
	void commonLengthIsTheNextKibibyteWithRoomForThePadding(int largest, int length) {
		assertThat(StimulusEncoder.paddedLength(largest)).isEqualTo(length);
	}

	@Test
	void edgeIsPositive() {
		assertThatIllegalArgumentException().isThrownBy(() -> new StimulusEncoder(0));
	}

	private static Raster decode(byte[] png) {
		return new SafeDecoder().decode(png, DecodeLimits.DEFAULT);
	}

	private static byte[] header(byte[] png) {
		return Arrays.copyOf(png, 29);
	}

}
