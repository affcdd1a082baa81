package io.veridical.pool;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;

/**
 * Does one thing to many files at the same time, since a disk forces many of them out in
 * hardly more time than one.
 */
final class SideBySide {

	private static final int FILES = 16;

	private static final long IDLE_SECONDS = 10;

	private final ThreadPoolExecutor threads = new ThreadPoolExecutor(FILES, FILES, IDLE_SECONDS, TimeUnit.SECONDS,
			new LinkedBlockingQueue<>(), (task) -> {
				Thread thread = new Thread(task, "stowing");
				thread.setDaemon(true);
				return thread;
			});

	SideBySide() {
		this.threads.allowCoreThreadTimeOut(true);
	}

	/**
	 * Does it to all of them, and only then tells of the first failure.
	 */
	<T> void each(Collection<T> files, Deed<T> deed) throws IOException {
		List<Future<?>> running = new ArrayList<>();
		for (T file : files) {
			running.add(this.threads.submit(() -> {
				deed.to(file);
				return null;
			}));
		}
		@Nullable Throwable failure = null;
		for (Future<?> file : running) {
			@Nullable Throwable fault = fault(file);
			failure = (failure != null) ? failure : fault;
		}
		if (failure instanceof IOException ex) {
			throw ex;
		}
		if (failure instanceof RuntimeException ex) {
			throw ex;
		}
		if (failure != null) {
			throw new IllegalStateException("A file could not be stored", failure);
		}
	}

	private static @Nullable Throwable fault(Future<?> file) {
		try {
			file.get();
			return null;
		}
		catch (ExecutionException ex) {
			return ex.getCause();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return new CancellationException("Storing files was interrupted");
		}
	}

	/**
	 * What is done to a file.
	 */
	interface Deed<T> {

		void to(T file) throws IOException;

	}

}
