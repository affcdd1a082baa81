package io.veridical.worker;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Lets this process work on sampling jobs: some threads work, one says that they do.
 */
@Component
@ConditionalOnBooleanProperty(name = "veridical.worker.enabled", matchIfMissing = true)
class WorkerLoop implements SmartLifecycle {

	private static final Log log = LogFactory.getLog(WorkerLoop.class);

	private static final long PATIENCE_SECONDS = 20;

	private static final long BEAT_MILLIS = 250;

	private static final Duration FIRST_PAUSE = Duration.ofMillis(500);

	private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

	private final RandomGenerator random = new SecureRandom();

	private final CountDownLatch stopped = new CountDownLatch(1);

	private final SamplingWorker worker;

	private final WorkerPlan plan;

	private final WorkerProperties properties;

	private final ApplicationEventPublisher events;

	private @Nullable ScheduledExecutorService threads;

	WorkerLoop(SamplingWorker worker, WorkerPlan plan, WorkerProperties properties, ApplicationEventPublisher events) {
		this.worker = worker;
		this.plan = plan;
		this.properties = properties;
		this.events = events;
	}

	@Override
	public void start() {
		ScheduledExecutorService started = Executors.newScheduledThreadPool(this.plan.threads() + 1, (task) -> {
			Thread thread = new Thread(task, "sampling");
			thread.setDaemon(true);
			return thread;
		});
		log.info(this.plan.text());
		long poll = this.properties.poll().toMillis();
		for (int i = 0; i < this.plan.threads(); i++) {
			started.scheduleWithFixedDelay(this::work, poll, poll, TimeUnit.MILLISECONDS);
		}
		started.scheduleAtFixedRate(() -> keepsGoing(this.worker::beat), BEAT_MILLIS, BEAT_MILLIS,
				TimeUnit.MILLISECONDS);
		this.threads = started;
	}

	private void work() {
		Backoff pauses = new Backoff(this.random, FIRST_PAUSE, LONGEST_PAUSE);
		while (!keepsGoing(this.worker::workOff) && pause(pauses.next())) {
			log.debug("Once more");
		}
	}

	private boolean pause(Duration pause) {
		try {
			return !this.stopped.await(pause.toMillis(), TimeUnit.MILLISECONDS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return false;
		}
	}

	// A database that is away comes back; the shard is offered again when its lease is
	// over.
	private boolean keepsGoing(Runnable task) {
		try {
			task.run();
			return true;
		}
		catch (ServerRefusal | NothingToDo ex) {
			this.events.publishEvent(ex);
		}
		catch (DeviceFault ex) {
			log.error("The device failed (%s); its shard is given back".formatted(ex.getMessage()));
		}
		catch (ServerAway | UndeliveredImages ex) {
			log.warn(ex.getMessage());
		}
		catch (RuntimeException ex) {
			log.error("Sampling was interrupted and will be tried again", ex);
		}
		return false;
	}

	@Override
	public void stop() {
		this.stopped.countDown();
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
