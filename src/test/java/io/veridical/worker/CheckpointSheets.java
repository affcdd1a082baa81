package io.veridical.worker;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import javax.imageio.ImageIO;

import io.veridical.imaging.Raster;
import io.veridical.sampling.Claim;
import io.veridical.sampling.Span;
import io.veridical.sampling.latent.Manifest;
import io.veridical.sampling.latent.PixelRange;
import io.veridical.sampling.latent.Prior;
import io.veridical.sampling.latent.Truncation;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * No test but a tool: draws what the shipped generators make under several truncations to
 * {@code target/sheets}. All rows show the same latent vectors. Run it by name:
 * {@code mvn test -Dtest=CheckpointSheets}.
 */
class CheckpointSheets {

	private static final Path FOLDER = Path.of("target", "sheets");

	private static final int SCALE = 2;

	private static final int CELL = 28 * SCALE + 1;

	private static final int LABEL = 190;

	private static final List<String> FASHION = List.of("fashion-1-early", "fashion-2-mid", "fashion-3-good",
			"fashion-4-late");

	private static final List<String> UNIFORM = List.of("mnist8-uniform-1-early", "mnist8-uniform-2-mid",
			"mnist8-uniform-3-late");

	private static final List<String> NORMAL = List.of("mnist8-normal-1-early", "mnist8-normal-2-late");

	@Test
	void oneSheetForEachGenerator() throws IOException {
		for (String name : FASHION) {
			draw(name, 20, 3, rows(List.of(name), "psi 0.3", "psi 0.7", "psi 1.0"));
		}
		for (String name : UNIFORM) {
			draw(name, 20, 3, rows(List.of(name), "resample 0.3", "resample 0.7", "none"));
		}
		for (String name : NORMAL) {
			draw(name, 20, 3, rows(List.of(name), "resample 0.5", "resample 1.0", "truncnorm 0.5", "none"));
		}
		assertThat(FOLDER.resolve("mnist8-normal-2-late.png")).isNotEmptyFile();
	}

	@Test
	void onePictureOfAll() throws IOException {
		List<Row> rows = new ArrayList<>(rows(FASHION, "psi 0.3", "psi 0.7", "psi 1.0"));
		rows.addAll(rows(UNIFORM, "resample 0.7", "none"));
		rows.addAll(rows(NORMAL, "resample 1.0", "none"));
		draw("checkpoints", 10, 1, rows);
		assertThat(FOLDER.resolve("checkpoints.png")).isNotEmptyFile();
	}

	private static List<Row> rows(List<String> generators, String... truncations) {
		List<Row> rows = new ArrayList<>();
		for (String generator : generators) {
			for (String truncation : truncations) {
				rows.add(new Row(generator, Truncation.of(truncation)));
			}
		}
		return rows;
	}

	private static void draw(String name, int columns, int lines, List<Row> rows) throws IOException {
		BufferedImage sheet = new BufferedImage(LABEL + columns * CELL, rows.size() * lines * CELL,
				BufferedImage.TYPE_BYTE_GRAY);
		Graphics2D pen = sheet.createGraphics();
		pen.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
		pen.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 12));
		pen.setColor(Color.WHITE);
		pen.fillRect(0, 0, sheet.getWidth(), sheet.getHeight());
		pen.setColor(Color.BLACK);
		for (int r = 0; r < rows.size(); r++) {
			Row row = rows.get(r);
			pen.drawString(row.generator(), 4, r * lines * CELL + 24);
			pen.drawString(row.truncation().text(), 4, r * lines * CELL + 42);
			List<Raster> images = row.images(columns * lines);
			for (int i = 0; i < images.size(); i++) {
				pen.drawImage(image(images.get(i)), LABEL + i % columns * CELL, (r * lines + i / columns) * CELL,
						28 * SCALE, 28 * SCALE, null);
			}
		}
		pen.dispose();
		Files.createDirectories(FOLDER);
		ImageIO.write(sheet, "png", FOLDER.resolve(name + ".png").toFile());
	}

	private static BufferedImage image(Raster raster) {
		BufferedImage image = new BufferedImage(raster.width(), raster.height(), BufferedImage.TYPE_INT_RGB);
		image.setRGB(0, 0, raster.width(), raster.height(), raster.rgb(), 0, raster.width());
		return image;
	}

	private record Row(String generator, Truncation truncation) {

		List<Raster> images(int count) {
			OnnxRuntime runtime = new OnnxRuntime();
			var facts = new OnnxInspection(runtime).structure(Shipped.file(this.generator));
			Manifest manifest = new Manifest(Prior.of(facts.metadata().getOrDefault("prior", "")), facts.zDim(),
					PixelRange.SIGNED, Set.of(), 1, 28, 28, "", "", facts.metadata(), null, null, null);
			Claim claim = new Claim(new UUID(0, 0), new UUID(0, 0), 0, new Span(0, count), List.of(), "", manifest,
					this.truncation, null, 1, Duration.ZERO);
			try (LoadedGenerator loaded = runtime.open(Shipped.file(this.generator))) {
				PoolRenderer renderer = new PoolRenderer(loaded, claim);
				List<Raster> images = new ArrayList<>();
				for (int k = 0; k < count; k++) {
					images.add(renderer.image(k));
				}
				return images;
			}
		}

	}

}
