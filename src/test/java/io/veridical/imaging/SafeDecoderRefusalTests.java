package io.veridical.imaging;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.SplittableRandom;

import io.veridical.imaging.UnreadableImage.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class SafeDecoderRefusalTests {

	private final SafeDecoder decoder = new SafeDecoder();

	@Test
	void hugePngIsRefusedFromItsHeader() {
		byte[] bomb = TestPng.bomb(30_000);
		assertThat(bomb.length).isLessThan(200_000);
		long before = allocated();
		UnreadableImage refusal = refusal(bomb);
		assertThat(refusal)
			.hasMessage("the image is 30,000 x 30,000 px, at most 8,192 px a side are read; make it smaller");
		assertThat(allocated() - before).as("bytes of memory, far from 900 million pixels").isLessThan(10_000_000);
	}

	@Test
	void manyPixelsAreRefusedThoughNoSideIsTooLong() {
		DecodeLimits limits = new DecodeLimits(100, 50, 1000);
		byte[] png = TestPng.ofSize(10, 6, 8, 0).pixels(0).end();
		assertThatExceptionOfType(UnreadableImage.class).isThrownBy(() -> this.decoder.decode(png, limits))
			.withMessage("the image is 10 x 6 px, at most 50 pixels in all are read; make it smaller");
	}

	@Test
	void manyBytesAreRefusedUnread() {
		DecodeLimits limits = new DecodeLimits(100, 50, 1000);
		assertThatExceptionOfType(UnreadableImage.class).isThrownBy(() -> this.decoder.decode(new byte[1001], limits))
			.withMessage("the file has more than 1,000 bytes; make it smaller");
	}

	@Test
	void textIsNoImage() {
		assertThat(reason("these are not the pixels you are looking for".getBytes(StandardCharsets.UTF_8)))
			.isEqualTo(Reason.NOT_AN_IMAGE);
		assertThat(reason(new byte[] { 'B' })).isEqualTo(Reason.NOT_AN_IMAGE);
		assertThat(reason(new byte[0])).isEqualTo(Reason.EMPTY);
	}

	@ParameterizedTest
	@ValueSource(strings = { "cmyk.jpg", "ycck.jpg" })
	void printingInksAreRefused(String name) {
		assertThat(refusal(TestFiles.read("imaging/" + name)))
			.hasMessage("its colours are CMYK, for print; convert it to RGB");
	}

	@ParameterizedTest
	@ValueSource(strings = { "animation.gif", "animation.webp" })
	void animationsAreRefused(String name) {
		assertThat(reason(TestFiles.read("imaging/" + name))).isEqualTo(Reason.SEVERAL_FRAMES);
	}

	@Test
	void animatedPngIsRefused() {
		byte[] png = TestPng.ofSize(1, 1, 8, 0).chunk("acTL", TestPng.bytes(0, 0, 0, 2, 0, 0, 0, 0)).pixels(0, 0).end();
		assertThat(reason(png)).isEqualTo(Reason.SEVERAL_FRAMES);
	}

	@Test
	void damagedProfileIsRefused() {
		byte[] junk = TestPng.deflated(new byte[200]);
		byte[] chunk = Arrays.copyOf(TestPng.bytes('p', 0, 0), 3 + junk.length);
		System.arraycopy(junk, 0, chunk, 3, junk.length);
		assertThat(reason(TestPng.ofSize(1, 1, 8, 2).chunk("iCCP", chunk).pixels(0, 1, 2, 3).end()))
			.isEqualTo(Reason.BAD_PROFILE);
	}

	@ParameterizedTest
	@ValueSource(strings = { "cmyk.jpg", "lossless.webp", "lossy.webp", "animation.gif" })
	void fileCutOffAnywhereIsRefused(String name) {
		byte[] file = TestFiles.read("imaging/" + name);
		for (int length = 0; length < file.length - 2; length += 7) {
			refusal(Arrays.copyOf(file, length));
		}
	}

	@Test
	void pngCutOffAnywhereIsRefused() {
		byte[] png = TestPng.ofSize(4, 1, 8, 0).pixels(0, 1, 2, 3, 4).end();
		for (int length = 0; length < png.length; length++) {
			refusal(Arrays.copyOf(png, length));
		}
	}

	@Test
	void changedByteOfAPngIsNoticed() {
		byte[] png = TestPng.ofSize(4, 1, 8, 0).pixels(0, 1, 2, 3, 4).end();
		for (int i = 0; i < png.length; i++) {
			byte[] changed = png.clone();
			changed[i] ^= 0x20;
			refusal(changed);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "cmyk.jpg", "lossless.webp", "lossy.webp", "linear-profile.webp", "animation.gif" })
	void brokenFilesAreReadOrRefusedButNeverWorse(String name) {
		SplittableRandom random = new SplittableRandom(20261122);
		byte[] file = TestFiles.read("imaging/" + name);
		for (int round = 0; round < 100; round++) {
			byte[] broken = file.clone();
			for (int change = 0; change <= round % 8; change++) {
				broken[random.nextInt(broken.length)] = (byte) random.nextInt();
			}
			assertThat(outcome(broken)).isIn("read", "refused");
		}
	}

	private String outcome(byte[] file) {
		try {
			this.decoder.decode(file, new DecodeLimits(2000, 1_000_000, 100_000));
			return "read";
		}
		catch (UnreadableImage ex) {
			return "refused";
		}
	}

	private Reason reason(byte[] file) {
		return refusal(file).getReason();
	}

	private UnreadableImage refusal(byte[] file) {
		UnreadableImage refusal = catchThrowableOfType(UnreadableImage.class,
				() -> this.decoder.decode(file, DecodeLimits.DEFAULT));
		assertThat(refusal).as("refusal of %d bytes", file.length).isNotNull();
		return refusal;
	}

	private static long allocated() {
		return ((com.sun.management.ThreadMXBean) java.lang.management.ManagementFactory.getThreadMXBean())
			.getCurrentThreadAllocatedBytes();
	}

}
