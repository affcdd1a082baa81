package io.veridical.worker;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Lets this process work on sampling jobs: one thread works, one says that it does.
 */
@Component
@ConditionalOnBooleanProperty(name = "veridical.worker.enabled", matchIfMissing = true)
class WorkerLoop implements SmartLifecycle {

	private static final Log log = LogFactory.getLog(WorkerLoop.class);

	private static final long PATIENCE_SECONDS = 20;

	private static final long BEAT_SECONDS = 5;

	private final SamplingWorker worker;

	private final WorkerProperties properties;

	private @Nullable ScheduledExecutorService threads;

	WorkerLoop(SamplingWorker worker, WorkerProperties properties) {
		this.worker = worker;
		this.properties = properties;
	}

	@Override
	public void start() {
		ScheduledExecutorService started = Executors.newScheduledThreadPool(2, (task) -> {
			Thread thread = new Thread(task, "sampling");
			thread.setDaemon(true);
			return thread;
		});
		long poll = this.properties.poll().toMillis();
		started.scheduleWithFixedDelay(() -> keepGoing(this.worker::workOff), poll, poll, TimeUnit.MILLISECONDS);
		started.scheduleAtFixedRate(() -> keepGoing(this.worker::beat), BEAT_SECONDS, BEAT_SECONDS, TimeUnit.SECONDS);
		this.threads = started;
	}

	// A database that is away comes back; the job is offered again when its lease is
	// over.
	private static void keepGoing(Runnable task) {
		try {
			task.run();
		}
		catch (RuntimeException ex) {
			log.error("Sampling was interrupted and will be tried again", ex);
		}
	}

	@Override
	public void stop() {
		this.worker.stop();
		ScheduledExecutorService running = this.threads;
		this.threads = null;
		if (running == null) {
			return;
		}
		running.shutdown();
		try {
			if (!running.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
				log.warn("A generator takes too long to stop; its job will be taken up again after its lease");
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	@Override
	public boolean isRunning() {
		return this.threads != null;
	}

}
