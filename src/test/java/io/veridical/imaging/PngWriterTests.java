package io.veridical.imaging;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

import javax.imageio.ImageIO;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class PngWriterTests {

	private final PngWriter writer = new PngWriter();

	@ParameterizedTest
	@CsvSource({ "1, 1", "1, 9", "9, 1", "37, 23", "300, 200" })
	void pixelsComeBackExactly(int width, int height) throws IOException {
		for (Raster raster : List.of(TestRasters.noise(width, height, 1), TestRasters.greyNoise(width, height, 2))) {
			byte[] png = this.writer.write(raster);
			assertThat(new SafeDecoder().decode(png, DecodeLimits.DEFAULT)).isEqualTo(raster);
			assertThat(chunks(png)).containsExactly("IHDR", "IDAT", "IEND");
			assertThat(ImageIO.read(new ByteArrayInputStream(png)).getWidth()).isEqualTo(width);
		}
	}

	@Test
	void sameRasterGivesTheSameFile() {
		assertThat(this.writer.write(TestRasters.noise(20, 30, 5)))
			.isEqualTo(new PngWriter().write(TestRasters.noise(20, 30, 5)));
	}

	@Test
	void greyTakesOneByteAPixelUnlessRgbIsAskedFor() {
		Raster grey = TestRasters.greyNoise(64, 64, new SplittableRandom(3).nextInt());
		assertThat(this.writer.write(grey)[25]).as("colour type grey").isEqualTo((byte) 0);
		assertThat(this.writer.writeRgb(grey)[25]).as("colour type RGB").isEqualTo((byte) 2);
		assertThat(new SafeDecoder().decode(this.writer.writeRgb(grey), DecodeLimits.DEFAULT)).isEqualTo(grey);
	}

	static List<String> chunks(byte[] png) {
		List<String> types = new ArrayList<>();
		ByteBuffer rest = ByteBuffer.wrap(png).position(8);
		while (rest.hasRemaining()) {
			int length = rest.getInt();
			byte[] type = new byte[4];
			rest.get(type).position(rest.position() + length + 4);
			types.add(new String(type, StandardCharsets.US_ASCII));
		}
		return types;
	}

}
