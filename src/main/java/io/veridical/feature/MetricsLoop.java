package io.veridical.feature;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Lets this process compute features and metrics, in one thread behind the pages.
 */
@Component
@ConditionalOnBooleanProperty(name = "veridical.worker.enabled", matchIfMissing = true)
class MetricsLoop implements SmartLifecycle {

	private static final Log log = LogFactory.getLog(MetricsLoop.class);

	private static final long PATIENCE_SECONDS = 20;

	private final MetricsWorker worker;

	private final long pollMillis;

	private @Nullable ScheduledExecutorService thread;

	MetricsLoop(MetricsWorker worker, @Value("${veridical.metrics.poll:1000}") long pollMillis) {
		this.worker = worker;
		this.pollMillis = pollMillis;
	}

	@Override
	public void start() {
		ScheduledExecutorService started = Executors.newSingleThreadScheduledExecutor((task) -> {
			Thread named = new Thread(task, "pool-metrics");
			named.setDaemon(true);
			return named;
		});
		started.scheduleWithFixedDelay(this::keepGoing, this.pollMillis, this.pollMillis, TimeUnit.MILLISECONDS);
		this.thread = started;
	}

	// A database that is away comes back; the comparison is taken up again after its
	// silence.
	private void keepGoing() {
		try {
			this.worker.workOff();
		}
		catch (RuntimeException ex) {
			log.error("Metrics were interrupted and will be tried again", ex);
		}
	}

	@Override
	public void stop() {
		this.worker.stop();
		ScheduledExecutorService running = this.thread;
		this.thread = null;
		if (running == null) {
			return;
		}
		running.shutdown();
		try {
			if (!running.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
				log.warn("Metrics take too long to stop; they will be taken up again after a while");
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	@Override
	public boolean isRunning() {
		return this.thread != null;
	}

}
