package io.veridical.pool;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;

import io.veridical.imaging.PngWriter;
import jakarta.annotation.PreDestroy;

import org.springframework.stereotype.Component;

/**
 * Puts many images into the store side by side: a disk forces many files out in hardly
 * more time than one.
 */
@Component
class ImageStowing {

	private static final int SIDE_BY_SIDE = 16;

	private final ImageStore store;

	private final PngWriter writer = new PngWriter();

	private final ExecutorService threads = Executors.newFixedThreadPool(SIDE_BY_SIDE, (task) -> {
		Thread thread = new Thread(task, "stowing");
		thread.setDaemon(true);
		return thread;
	});

	// encoded images that wait for the disk; more would only fill the memory
	private final Semaphore room = new Semaphore(4 * SIDE_BY_SIDE);

	ImageStowing(ImageStore store) {
		this.store = store;
	}

	/**
	 * Stores images. When this returns, all survive a power cut.
	 * @param firstPosition of the first image in its pool; the others follow
	 */
	StowedImages stow(int firstPosition, Iterable<NamedRaster> images) {
		List<ImageRow> rows = new ArrayList<>();
		List<Future<?>> files = new ArrayList<>();
		for (NamedRaster image : images) {
			ImageRow row = ImageRow.of(firstPosition + rows.size(), image);
			rows.add(row);
			files.add(put(row.pixels(), this.writer.write(image.raster())));
		}
		files.forEach(ImageStowing::await);
		return new StowedImages(rows);
	}

	private Future<?> put(String address, byte[] file) {
		this.room.acquireUninterruptibly();
		try {
			return this.threads.submit(() -> {
				try {
					this.store.put(address, file);
				}
				finally {
					this.room.release();
				}
			});
		}
		catch (RuntimeException ex) {
			this.room.release();
			throw ex;
		}
	}

	private static void await(Future<?> file) {
		try {
			file.get();
		}
		catch (ExecutionException ex) {
			if (ex.getCause() instanceof RuntimeException failure) {
				throw failure;
			}
			throw new IllegalStateException("An image could not be stored", ex.getCause());
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new CancellationException("Storing images was interrupted");
		}
	}

	@PreDestroy
	void close() {
		this.threads.shutdown();
	}

}
