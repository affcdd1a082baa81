package io.veridical.live;

import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

import io.veridical.session.Attendance;
import io.veridical.session.Attendance.Moment;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Watches the campaigns that somebody looks at here, with one statement for all of them,
 * and tells those who look. Other replicas' changes are seen as one's own are. While
 * nobody looks it asks nothing. It stops before the web server waits for its requests.
 */
@Component
class LiveWatch implements SmartLifecycle {

	private static final Logger log = LoggerFactory.getLogger(LiveWatch.class);

	private static final int SENDERS = 4;

	private final Attendance attendance;

	private final LiveProperties properties;

	private final Clock clock;

	private final Set<Viewer> viewers = ConcurrentHashMap.newKeySet();

	private final Executor senders = senders();

	private @Nullable ScheduledExecutorService watcher;

	private boolean running;

	LiveWatch(Attendance attendance, LiveProperties properties, Clock clock) {
		this.attendance = attendance;
		this.properties = properties;
		this.clock = clock;
	}

	/**
	 * Follow a campaign from a version on.
	 * @param told what is shown already; null for nothing
	 * @param welcome asked before anything is sent
	 */
	synchronized SseEmitter follow(UUID campaignId, @Nullable String told, BooleanSupplier welcome) {
		SseEmitter stream = new SseEmitter(this.properties.lasting().toMillis());
		if (!this.running) {
			stream.complete();
			return stream;
		}
		Viewer viewer = new Viewer(campaignId, stream, told, welcome, this.senders);
		stream.onCompletion(() -> forget(viewer));
		stream.onError((ex) -> forget(viewer));
		stream.onTimeout(viewer::leave);
		this.viewers.add(viewer);
		viewer.beat();
		watch().execute(this::look);
		return stream;
	}

	/** How many streams are open here. */
	int viewers() {
		return this.viewers.size();
	}

	/** Whether anything is asked or sent by itself. */
	synchronized boolean isWatching() {
		return this.watcher != null;
	}

	private synchronized void forget(Viewer viewer) {
		this.viewers.remove(viewer);
		if (this.viewers.isEmpty()) {
			rest();
		}
	}

	private void look() {
		try {
			Set<UUID> campaigns = this.viewers.stream().map(Viewer::campaignId).collect(Collectors.toSet());
			Map<UUID, Moment> moments = this.attendance.moments(campaigns, this.clock.instant());
			for (Viewer viewer : this.viewers) {
				Moment moment = moments.get(viewer.campaignId());
				if (moment != null) {
					viewer.tell(moment);
				}
				else if (campaigns.contains(viewer.campaignId())) {
					viewer.leave();
				}
			}
		}
		catch (RuntimeException ex) {
			// the next look may succeed: an exception would end all looks to come
			log.warn("Campaigns could not be looked at", ex);
		}
	}

	private void beat() {
		this.viewers.forEach(Viewer::beat);
	}

	private ScheduledExecutorService watch() {
		ScheduledExecutorService watching = this.watcher;
		if (watching == null) {
			watching = Executors.newSingleThreadScheduledExecutor((task) -> thread(task, "live-watch"));
			long look = this.properties.lookEvery().toMillis();
			long beat = this.properties.heartbeat().toMillis();
			watching.scheduleWithFixedDelay(this::look, look, look, TimeUnit.MILLISECONDS);
			watching.scheduleAtFixedRate(this::beat, beat, beat, TimeUnit.MILLISECONDS);
			this.watcher = watching;
		}
		return watching;
	}

	// threads that have nothing to send end
	private static Executor senders() {
		ThreadPoolExecutor senders = new ThreadPoolExecutor(SENDERS, SENDERS, 10, TimeUnit.SECONDS,
				new LinkedBlockingQueue<>(), (task) -> thread(task, "live-send"));
		senders.allowCoreThreadTimeOut(true);
		return senders;
	}

	private static Thread thread(Runnable task, String name) {
		Thread thread = new Thread(task, name);
		thread.setDaemon(true);
		return thread;
	}

	private void rest() {
		if (this.watcher != null) {
			this.watcher.shutdown();
			this.watcher = null;
		}
	}

	@Override
	public synchronized void start() {
		this.running = true;
	}

	@Override
	public void stop() {
		synchronized (this) {
			this.running = false;
			rest();
		}
		this.viewers.forEach(Viewer::leave);
	}

	@Override
	public synchronized boolean isRunning() {
		return this.running;
	}

	@Override
	public int getPhase() {
		return SmartLifecycle.DEFAULT_PHASE;
	}

}
