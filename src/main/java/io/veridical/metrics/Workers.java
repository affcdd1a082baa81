package io.veridical.metrics;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;

/**
 * Threads that share out numbered tasks. Which thread does which task is left to chance,
 * so each task writes to a place of its own: results are equal for any number of threads.
 */
public final class Workers implements AutoCloseable {

	private final int threads;

	private final ExecutorService others;

	/**
	 * Starts the threads.
	 * @param threads how many work, the caller's among them; at least 1
	 */
	public Workers(int threads) {
		if (threads < 1) {
			throw new IllegalArgumentException("threads is %d; at least one must work".formatted(threads));
		}
		this.threads = threads;
		this.others = Executors.newFixedThreadPool(Math.max(1, threads - 1), (task) -> {
			Thread thread = new Thread(task, "metrics");
			thread.setDaemon(true);
			return thread;
		});
	}

	/**
	 * Does tasks 0 to {@code tasks - 1} and returns when all are done.
	 */
	void each(int tasks, IntConsumer task) {
		AtomicInteger next = new AtomicInteger();
		Runnable share = () -> {
			for (int i = next.getAndIncrement(); i < tasks; i = next.getAndIncrement()) {
				task.accept(i);
			}
		};
		List<Future<?>> helpers = new ArrayList<>();
		for (int i = 1; i < Math.min(this.threads, tasks); i++) {
			helpers.add(this.others.submit(share));
		}
		try {
			share.run();
		}
		finally {
			next.set(tasks);
			helpers.forEach(Workers::await);
		}
	}

	private static void await(Future<?> helper) {
		boolean interrupted = false;
		while (true) {
			try {
				helper.get();
				break;
			}
			catch (InterruptedException ex) {
				interrupted = true;
			}
			catch (ExecutionException ex) {
				throw new IllegalStateException("A part of the computation failed", ex.getCause());
			}
		}
		if (interrupted) {
			Thread.currentThread().interrupt();
		}
	}

	@Override
	public void close() {
		this.others.shutdownNow();
	}

}
