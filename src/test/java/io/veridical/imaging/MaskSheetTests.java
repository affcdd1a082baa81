package io.veridical.imaging;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Lays masks beside the images they were made from, for a person to look at:
 * {@code target/masks.png}, a row an image: image, texture, scrambled phases, noise.
 */
class MaskSheetTests {

	private static final int EDGE = 96;

	private static final int GAP = 4;

	private static final List<String> PICTURES = List.of("imaging/astronaut.jpg", "imaging/cat.jpg",
			"pool/fashion/00018-bag.png", "pool/fashion/00009-sneaker.png", "pool/fashion/00013-dress.png");

	@Test
	void sheetShowsTextureAndNoContent() throws IOException {
		MaskPainter painter = new MaskPainter(EDGE);
		int width = 4 * (EDGE + GAP) + GAP;
		int height = PICTURES.size() * (EDGE + GAP) + GAP;
		Raster sheet = TestRasters.constant(width, height, 0xFFFFFF);
		for (int row = 0; row < PICTURES.size(); row++) {
			Raster picture = MaskPainterTests.picture(PICTURES.get(row));
			Raster shown = new SafeDecoder().decode(new StimulusEncoder(EDGE).encode(picture), DecodeLimits.DEFAULT);
			List<Raster> line = List.of(shown, painter.texture(picture, new SplittableRandom(row)),
					painter.phaseScrambled(picture, new SplittableRandom(row)),
					painter.noise(picture, new SplittableRandom(row)));
			assertThat(line).doesNotHaveDuplicates();
			for (int column = 0; column < line.size(); column++) {
				lay(line.get(column), sheet, GAP + column * (EDGE + GAP), GAP + row * (EDGE + GAP));
			}
		}

		Files.createDirectories(Path.of("target"));
		Path file = Files.write(Path.of("target/masks.png"), new PngWriter().write(sheet));

		assertThat(new SafeDecoder().decode(Files.readAllBytes(file), DecodeLimits.DEFAULT)).isEqualTo(sheet);
	}

	private static void lay(Raster picture, Raster sheet, int left, int top) {
		for (int y = 0; y < picture.height(); y++) {
			System.arraycopy(picture.rgb(), y * picture.width(), sheet.rgb(), (top + y) * sheet.width() + left,
					picture.width());
		}
	}

}
