package io.veridical.imaging;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

import javax.imageio.ImageIO;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class SafeDecoderTests {

	private final SafeDecoder decoder = new SafeDecoder();

	@Test
	void greyPngKeepsItsValues() {
		byte[] png = TestPng.ofSize(3, 1, 8, 0).pixels(0, 0, 51, 255).end();
		assertThat(decode(png).rgb()).containsExactly(0x000000, 0x333333, 0xFFFFFF);
	}

	@Test
	void greyPngOfFewBitsIsSpreadOverTheWholeRange() {
		byte[] png = TestPng.ofSize(4, 1, 2, 0).pixels(0, 0b00_01_10_11).end();
		assertThat(decode(png).rgb()).containsExactly(0x000000, 0x555555, 0xAAAAAA, 0xFFFFFF);
	}

	@Test
	void sixteenBitsAreRoundedToEight() {
		// 0x80FF / 65535 * 255 = 128.49, 0x8101 / 65535 * 255 = 128.502
		byte[] png = TestPng.ofSize(2, 1, 16, 0).pixels(0, 0x80, 0xFF, 0x81, 0x01).end();
		assertThat(decode(png).rgb()).containsExactly(0x808080, 0x818181);
	}

	@Test
	void paletteAndItsTransparencyAreLookedUp() {
		byte[] png = TestPng.ofSize(3, 1, 8, 3)
			.chunk("PLTE", TestPng.bytes(10, 20, 30, 40, 50, 60, 0, 0, 0))
			.chunk("tRNS", TestPng.bytes(255, 255, 0))
			.pixels(0, 1, 0, 2)
			.end();
		assertThat(decode(png).rgb()).containsExactly(0x28323C, 0x0A141E, 0xFFFFFF);
	}

	@Test
	void transparencyIsLaidOverWhite() {
		// (100 * 51 + 255 * 204) / 255 = 224, (0 * 51 + 255 * 204) / 255 = 204
		byte[] png = TestPng.ofSize(2, 1, 8, 6).pixels(0, 100, 0, 255, 51, 1, 2, 3, 255).end();
		assertThat(decode(png).rgb()).containsExactly(0xE0CCFF, 0x010203);
	}

	@Test
	void interlacedPngIsPutTogether() {
		// Adam7 sends pixel (0, 0) of a 2 x 2 image first, then (1, 0), then the second
		// row
		byte[] png = TestPng.interlaced(2, 2, 8, 0).pixels(0, 1, 0, 2, 0, 3, 4).end();
		assertThat(decode(png).rgb()).containsExactly(0x010101, 0x020202, 0x030303, 0x040404);
	}

	@Test
	void pngGammaIsApplied() {
		// gamma 1: 51 / 255 = 0.2 of the light; sRGB: 1.055 * 0.2^(1/2.4) - 0.055 =
		// 0.48453 = 123.56 / 255
		byte[] png = grey51().chunk("gAMA", intBytes(100_000)).pixels(0, 51).end();
		assertThat(decode(png).rgb()).containsExactly(0x7C7C7C);
	}

	@ParameterizedTest
	@ValueSource(ints = { 45_455, 45_000, 0 })
	void usualGammaChangesNothing(int gamma) {
		byte[] png = grey51().chunk("gAMA", intBytes(gamma)).pixels(0, 51).end();
		assertThat(decode(png).rgb()).containsExactly(0x333333);
	}

	@Test
	void wordSrgbOutdoesGamma() {
		byte[] png = grey51().chunk("gAMA", intBytes(100_000)).chunk("sRGB", (byte) 0).pixels(0, 51).end();
		assertThat(decode(png).rgb()).containsExactly(0x333333);
	}

	@Test
	void pngProfileIsApplied() {
		// linear light, as in pngGammaIsApplied; 102 -> 169.6, 204 -> 230.7 by the same
		// formula
		byte[] png = TestPng.ofSize(1, 1, 8, 2)
			.chunk("iCCP", profileChunk(ColorSpace.CS_LINEAR_RGB))
			.pixels(0, 51, 102, 204)
			.end();
		assertThat(decode(png).rgb()).containsExactly(0x7CAAE7);
	}

	@Test
	void profileThatIsSrgbChangesNothing() {
		byte[] png = TestPng.ofSize(2, 1, 8, 2)
			.chunk("iCCP", profileChunk(ColorSpace.CS_sRGB))
			.pixels(0, 51, 102, 204, 1, 2, 3)
			.end();
		assertThat(decode(png).rgb()).containsExactly(0x3366CC, 0x010203);
	}

	@Test
	void profileOfAGreyJpegIsApplied() throws IOException {
		byte[] profile = ICC_Profile.getInstance(ColorSpace.CS_GRAY).getData();
		byte[] app2 = ByteBuffer.allocate(18 + profile.length)
			.put(TestPng.bytes(0xFF, 0xE2))
			.putShort((short) (16 + profile.length))
			.put("ICC_PROFILE\0".getBytes(StandardCharsets.US_ASCII))
			.put(TestPng.bytes(1, 1))
			.put(profile)
			.array();
		byte[] jpeg = greyJpeg(51);
		byte[] profiled = ByteBuffer.allocate(jpeg.length + app2.length)
			.put(jpeg, 0, 2)
			.put(app2)
			.put(jpeg, 2, jpeg.length - 2)
			.array();
		assertThat(decode(jpeg).rgb()).containsOnly(0x333333);
		assertThat(decode(profiled).rgb()).containsOnly(0x7C7C7C);
	}

	@Test
	void losslessWebpKeepsItsValues() {
		Raster raster = decode(TestFiles.read("imaging/lossless.webp"));
		for (int y = 0; y < 23; y++) {
			for (int x = 0; x < 37; x++) {
				assertThat(raster.rgb()[y * 37 + x] & 0xFFFF).isEqualTo(7 * x % 256 << 8 | 11 * y % 256);
			}
		}
	}

	@Test
	void profileOfAWebpIsApplied() {
		assertThat(decode(TestFiles.read("imaging/linear-profile.webp")).rgb()).containsOnly(0x7CAAE7);
	}

	@Test
	void lossyWebpIsCloseToWhatWentIn() {
		Raster raster = decode(TestFiles.read("imaging/lossy.webp"));
		int middle = raster.rgb()[11 * 37 + 18];
		assertThat(middle >> 16).isCloseTo(108, within(12));
		assertThat(middle >> 8 & 0xFF).isCloseTo(110, within(12));
	}

	@ParameterizedTest
	@ValueSource(strings = { "bmp", "gif" })
	void otherFormatsKeepTheirValues(String format) throws IOException {
		BufferedImage image = new BufferedImage(2, 1, BufferedImage.TYPE_INT_RGB);
		image.setRGB(0, 0, 0x010203);
		image.setRGB(1, 0, 0xFFFFFF);
		ByteArrayOutputStream file = new ByteArrayOutputStream();
		ImageIO.write(image, format, file);
		assertThat(decode(file.toByteArray()).rgb()).containsExactly(0x010203, 0xFFFFFF);
	}

	private Raster decode(byte[] file) {
		return this.decoder.decode(file, DecodeLimits.DEFAULT);
	}

	private static TestPng grey51() {
		return TestPng.ofSize(1, 1, 8, 0);
	}

	private static byte[] intBytes(int value) {
		return ByteBuffer.allocate(4).putInt(value).array();
	}

	private static byte[] profileChunk(int space) {
		byte[] compressed = TestPng.deflated(ICC_Profile.getInstance(space).getData());
		return ByteBuffer.allocate(3 + compressed.length).put(TestPng.bytes('p', 0, 0)).put(compressed).array();
	}

	private static byte[] greyJpeg(int value) throws IOException {
		BufferedImage image = new BufferedImage(8, 8, BufferedImage.TYPE_BYTE_GRAY);
		for (int i = 0; i < 64; i++) {
			image.getRaster().setSample(i % 8, i / 8, 0, value);
		}
		ByteArrayOutputStream file = new ByteArrayOutputStream();
		ImageIO.write(image, "jpg", file);
		return file.toByteArray();
	}

}
