package io.veridical.imaging.trait;

import java.nio.ByteBuffer;
import java.util.Arrays;

import io.veridical.imaging.Raster;
import io.veridical.imaging.TestRasters;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class ImageTraitsTests {

	@Test
	void plainPictureHasBrightnessAndNothingElse() {
		int[] rgb = new int[40 * 30];
		Arrays.fill(rgb, 0x336699);
		ImageTraits traits = ImageTraits.of(new Raster(40, 30, rgb));
		// BT.709: .2126 * 51 + .7152 * 102 + .0722 * 153 = 94.84 of 255
		assertThat(traits.brightness()).isCloseTo(94.84f / 255, within(1e-4f));
		assertThat(traits.contrast()).isCloseTo(0, within(1e-4f));
		assertThat(traits.saturation()).isEqualTo(102 / 255f, within(1e-5f));
		assertThat(traits.blocks()).isZero();
		assertThat(traits.power(3)).isNaN();
		assertThat(traits.longerSide()).isEqualTo(40);
	}

	@Test
	void halfBlackAndHalfWhiteHasTheMostContrast() {
		int[] rgb = new int[20 * 20];
		Arrays.fill(rgb, 200, 400, 0xFFFFFF);
		ImageTraits traits = ImageTraits.of(new Raster(20, 20, rgb));
		assertThat(traits.brightness()).isCloseTo(.5f, within(1e-5f));
		assertThat(traits.contrast()).isCloseTo(.5f, within(1e-5f));
		assertThat(traits.black()).isZero();
		assertThat(traits.white()).isEqualTo(1);
	}

	@Test
	void compressionShowsInTheBlocks() {
		double before = ImageTraits.of(Pictures.resized(Pictures.astronaut(), 128)).blocks();
		double after = ImageTraits.of(Pictures.throughJpeg(Pictures.resized(Pictures.astronaut(), 128), .75f)).blocks();
		assertThat(before).isCloseTo(0, within(.1));
		assertThat(after).isGreaterThan(before + .1);
		assertThat(ImageTraits.of(TestRasters.noise(15, 40, 1)).blocks()).isNaN();
	}

	@Test
	void whiteNoiseIsFlatAndBlurTakesItsDetail() {
		ImageTraits noise = ImageTraits.of(TestRasters.noise(64, 64, 1));
		assertThat(noise.slope()).isCloseTo(0, within(.3));
		ImageTraits blurred = ImageTraits.of(Pictures.blurred(TestRasters.noise(64, 64, 1)));
		assertThat(blurred.detail()).isLessThan(noise.detail() - .5);
	}

	// natural images have a power of about 1 / f^2 (van der Schaaf and van Hateren 1996)
	@Test
	void photographFallsOffAsNaturalImagesDo() {
		assertThat(ImageTraits.of(Pictures.cat()).slope()).isBetween(-4.0, -1.5);
	}

	@Test
	void waveHasItsPowerInTheBandOfItsFrequency() {
		int[] rgb = new int[64 * 64];
		for (int i = 0; i < rgb.length; i++) {
			// a quarter of a cycle and a bit: 17 periods in 64 px, 0.266 cycles a pixel
			rgb[i] = 0x010101 * (int) Math.round(128 + 100 * Math.sin(2 * Math.PI * 17 * (i % 64) / 64));
		}
		ImageTraits traits = ImageTraits.of(new Raster(64, 64, rgb));
		int strongest = 0;
		for (int band = 1; band < ImageTraits.BANDS; band++) {
			strongest = (traits.power(band) > traits.power(strongest)) ? band : strongest;
		}
		// bands are 1/32 wide: 0.266 lies in [8/32, 9/32)
		assertThat(strongest).isEqualTo(8);
	}

	@Test
	void smallestImagesHaveASpectrumToo() {
		ImageTraits traits = ImageTraits.of(TestRasters.noise(8, 8, 1));
		for (int band = 0; band < ImageTraits.BANDS; band++) {
			assertThat(traits.power(band)).isFinite();
		}
		assertThat(ImageTraits.of(TestRasters.noise(1, 1, 1)).power(0)).isNaN();
	}

	@Test
	void lookIsReadAsItWasWritten() {
		Look look = Look.of(Pictures.cat());
		ByteBuffer bytes = ByteBuffer.allocate(Look.BYTES);
		look.write(bytes);
		assertThat(bytes.hasRemaining()).isFalse();
		assertThat(Look.read(bytes.flip())).isEqualTo(look);
	}

}
