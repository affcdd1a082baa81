package io.veridical.sampling.truncation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import io.veridical.imaging.PngWriter;
import io.veridical.imaging.Raster;
import io.veridical.imaging.Resampler;
import io.veridical.sampling.Generator;
import io.veridical.sampling.GeneratorPreview;
import io.veridical.sampling.UnusableGenerator;
import io.veridical.sampling.latent.Truncation;
import jakarta.annotation.PreDestroy;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Images of the same latent vectors under several truncations, a line of them each: made
 * in the background when somebody first asks, and kept as files.
 */
@Component
class Strips {

	/** Images in a line. */
	static final int IMAGES = 10;

	/** The seed of the latent vectors, the same for all. */
	static final long SEED = 1;

	private static final int LARGEST_EDGE = 128;

	private final Path root;

	private final GeneratorPreview preview;

	private final Map<Path, UnusableGenerator> failures = new ConcurrentHashMap<>();

	private final Set<Path> wanted = ConcurrentHashMap.newKeySet();

	private final Resampler resampler = new Resampler();

	private final PngWriter writer = new PngWriter();

	private final ExecutorService background = Executors.newSingleThreadExecutor((task) -> {
		Thread thread = new Thread(task, "previews");
		thread.setDaemon(true);
		return thread;
	});

	Strips(@Value("${veridical.data-dir}") String dataDir, GeneratorPreview preview) {
		this.root = Path.of(dataDir, "previews").toAbsolutePath().normalize();
		this.preview = preview;
	}

	/**
	 * Sees to it that the lines are made.
	 */
	void want(Generator generator, List<Strength> strengths) {
		for (Strength strength : strengths) {
			Path file = file(generator, strength);
			if (!Files.exists(file) && !this.failures.containsKey(file) && this.wanted.add(file)) {
				this.background.execute(() -> make(generator, strength.truncation(), file));
			}
		}
	}

	/**
	 * Forgets that lines could not be made: they are tried again when they are wanted
	 * next.
	 */
	void forgive(Generator generator, List<Strength> strengths) {
		strengths.forEach((strength) -> this.failures.remove(file(generator, strength)));
	}

	/**
	 * Returns how many of the lines need no more waiting for.
	 */
	int done(Generator generator, List<Strength> strengths) {
		return (int) strengths.stream()
			.map((strength) -> file(generator, strength))
			.filter((file) -> Files.exists(file) || this.failures.containsKey(file))
			.count();
	}

	/**
	 * Returns a line as PNG; null if it is not there.
	 */
	byte @Nullable [] png(Generator generator, Strength strength) {
		Path file = file(generator, strength);
		try {
			return Files.exists(file) ? Files.readAllBytes(file) : null;
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Cannot read " + file, ex);
		}
	}

	boolean isThere(Generator generator, Strength strength) {
		return Files.exists(file(generator, strength));
	}

	/**
	 * Returns why a line could not be made; null if it was, or may still be.
	 */
	@Nullable UnusableGenerator failure(Generator generator, List<Strength> strengths) {
		return strengths.stream()
			.map((strength) -> this.failures.get(file(generator, strength)))
			.filter((failure) -> failure != null)
			.findFirst()
			.orElse(null);
	}

	private Path file(Generator generator, Strength strength) {
		return this.root.resolve(generator.getSha256()).resolve(strength.file() + ".png");
	}

	private void make(Generator generator, Truncation truncation, Path file) {
		try {
			List<Raster> images = this.preview.images(generator, truncation, SEED, IMAGES);
			Files.createDirectories(file.getParent());
			Path draft = Files.createTempFile(file.getParent(), "draft-", ".png");
			Files.write(draft, this.writer.write(line(images)));
			Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
		}
		catch (UnusableGenerator ex) {
			this.failures.put(file, ex);
		}
		catch (IOException ex) {
			this.failures.put(file, new UnusableGenerator("preview", String.valueOf(ex.getMessage())));
		}
		finally {
			this.wanted.remove(file);
		}
	}

	private Raster line(List<Raster> images) {
		List<Raster> small = images.stream().map(this::small).toList();
		int width = small.get(0).width();
		int height = small.get(0).height();
		int[] rgb = new int[small.size() * width * height];
		for (int i = 0; i < small.size(); i++) {
			for (int y = 0; y < height; y++) {
				System.arraycopy(small.get(i).rgb(), y * width, rgb, (y * small.size() + i) * width, width);
			}
		}
		return new Raster(small.size() * width, height, rgb);
	}

	private Raster small(Raster image) {
		return (Math.max(image.width(), image.height()) > LARGEST_EDGE) ? this.resampler.fit(image, LARGEST_EDGE)
				: image;
	}

	@PreDestroy
	void stop() {
		this.background.shutdownNow();
	}

}
