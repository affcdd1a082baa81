package io.veridical.feature;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

import io.veridical.metrics.Features;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Features on disk, by extractor and by the pixels of the pool: they are computed once,
 * whatever the pool is called. A row an image, features then class scores, 32-bit floats
 * in little-endian order. What is missing can be computed again.
 */
@Component
class FeatureStore {

	private final Path root;

	FeatureStore(@Value("${veridical.data-dir}") String dataDir) {
		this.root = Path.of(dataDir, "features").toAbsolutePath().normalize();
	}

	/**
	 * Reads what is complete.
	 */
	Optional<PoolFeatures> find(Extractor extractor, String pixelDigest, int rows) {
		Path file = file(extractor, pixelDigest, ".f32");
		int width = extractor.manifest().outputs();
		try {
			if (!Files.exists(file) || Files.size(file) != 4L * rows * width) {
				return Optional.empty();
			}
			return Optional.of(read(file, rows, extractor.manifest()));
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Cannot read " + file, ex);
		}
	}

	private static PoolFeatures read(Path file, int rows, ExtractorManifest manifest) throws IOException {
		float[] features = new float[Math.multiplyExact(rows, manifest.columns())];
		float[] logits = new float[Math.multiplyExact(rows, manifest.classes())];
		ByteBuffer row = ByteBuffer.allocate(4 * manifest.outputs()).order(ByteOrder.LITTLE_ENDIAN);
		try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
			for (int i = 0; i < rows; i++) {
				if (in.readNBytes(row.array(), 0, row.capacity()) != row.capacity()) {
					throw new IOException(file + " ends early");
				}
				row.rewind();
				row.asFloatBuffer()
					.get(features, i * manifest.columns(), manifest.columns())
					.get(logits, i * manifest.classes(), manifest.classes());
			}
		}
		@Nullable Features scores = (manifest.classes() > 0) ? new Features(logits, rows, manifest.classes()) : null;
		return new PoolFeatures(new Features(features, rows, manifest.columns()), scores);
	}

	/**
	 * Opens what is begun, to go on with it.
	 * @return empty if another process is at it
	 */
	Optional<Draft> draft(Extractor extractor, String pixelDigest) {
		Path file = file(extractor, pixelDigest, ".part");
		try {
			Files.createDirectories(file.getParent());
			FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
			FileLock lock = channel.tryLock();
			if (lock == null) {
				channel.close();
				return Optional.empty();
			}
			return Optional
				.of(new Draft(file, file(extractor, pixelDigest, ".f32"), channel, 4 * extractor.manifest().outputs()));
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Cannot write " + file + "; is there space, and may it be written?", ex);
		}
	}

	private Path file(Extractor extractor, String pixelDigest, String ending) {
		return this.root.resolve(extractor.sha256()).resolve(pixelDigest + ending);
	}

	/**
	 * Features that are being written.
	 */
	static final class Draft implements AutoCloseable {

		private final Path file;

		private final Path place;

		private final FileChannel channel;

		private final int rowBytes;

		private Draft(Path file, Path place, FileChannel channel, int rowBytes) {
			this.file = file;
			this.place = place;
			this.channel = channel;
			this.rowBytes = rowBytes;
		}

		/**
		 * Drops what is no whole block.
		 * @return how many rows are there
		 */
		int resume(int block) throws IOException {
			long rows = this.channel.size() / this.rowBytes / block * block;
			this.channel.truncate(rows * this.rowBytes);
			this.channel.position(rows * this.rowBytes);
			return Math.toIntExact(rows);
		}

		void append(ByteBuffer rows) throws IOException {
			while (rows.hasRemaining()) {
				this.channel.write(rows);
			}
		}

		void complete() throws IOException {
			this.channel.force(true);
			Files.move(this.file, this.place, StandardCopyOption.ATOMIC_MOVE);
		}

		@Override
		public void close() throws IOException {
			this.channel.close();
		}

	}

}
