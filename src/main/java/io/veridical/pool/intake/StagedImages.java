package io.veridical.pool.intake;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import io.veridical.imaging.PngWriter;
import io.veridical.pool.ImageRow;
import io.veridical.pool.ImageStore;
import io.veridical.pool.NamedRaster;
import io.veridical.pool.StorageFull;
import io.veridical.pool.StoreBatch;

/**
 * Decoded images on the way into a pool, kept in one temporary file and not in memory;
 * gone when closed.
 */
class StagedImages implements Closeable {

	private final PngWriter writer = new PngWriter();

	private final FileChannel file;

	private final List<ImageRow> rows = new ArrayList<>();

	private final List<Long> ends = new ArrayList<>(List.of(0L));

	private final Set<String> known = new HashSet<>();

	private final List<String> leftOut = new ArrayList<>();

	private int duplicates;

	StagedImages(Path folder) {
		try {
			Path path = Files.createTempFile(Files.createDirectories(folder), "staged-", null);
			this.file = FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE,
					StandardOpenOption.DELETE_ON_CLOSE);
			unlink(path);
		}
		catch (IOException ex) {
			throw StorageFull.or("Cannot write in " + folder + "; is there space, and may it be written?", ex);
		}
	}

	// where a file may be open without a name, a killed process leaves none behind
	private static void unlink(Path path) {
		try {
			Files.deleteIfExists(path);
		}
		catch (IOException ex) {
			// it goes when it is closed
		}
	}

	/**
	 * Takes an image in, unless one with the same pixels is in already.
	 */
	void add(NamedRaster image) {
		ImageRow row = ImageRow.of(this.rows.size(), image);
		if (!this.known.add(row.pixels())) {
			this.duplicates++;
			return;
		}
		this.rows.add(row);
		this.ends.add(end() + write(ByteBuffer.wrap(this.writer.write(image.raster())), end()));
	}

	/** Notes a file that is no image and is not meant as one. */
	void leaveOut(String name) {
		this.leftOut.add(name);
	}

	List<String> leftOut() {
		return List.copyOf(this.leftOut);
	}

	/**
	 * Puts every image where it stays.
	 */
	void moveTo(ImageStore store, ImportProgress progress) {
		StoreBatch files = new StoreBatch(store);
		for (int i = 0; i < this.rows.size(); i++) {
			files.add(this.rows.get(i).pixels(), read(i));
			progress.stored(i + 1, this.rows.size());
		}
		files.store();
	}

	List<ImageRow> rows() {
		return List.copyOf(this.rows);
	}

	int duplicates() {
		return this.duplicates;
	}

	@Override
	public void close() throws IOException {
		this.file.close();
	}

	private long end() {
		return this.ends.get(this.ends.size() - 1);
	}

	private long write(ByteBuffer bytes, long position) {
		try {
			while (bytes.hasRemaining()) {
				this.file.write(bytes, position + bytes.position());
			}
			return bytes.position();
		}
		catch (IOException ex) {
			throw StorageFull.or("Cannot keep an image while importing; is there space?", ex);
		}
	}

	private byte[] read(int image) {
		ByteBuffer bytes = ByteBuffer.allocate((int) (this.ends.get(image + 1) - this.ends.get(image)));
		try {
			while (bytes.hasRemaining()) {
				this.file.read(bytes, this.ends.get(image) + bytes.position());
			}
			return bytes.array();
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Cannot read back an image while importing", ex);
		}
	}

}
