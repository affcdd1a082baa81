package io.veridical.demo;

import java.util.List;
import java.util.function.Predicate;

import io.veridical.account.CurrentWorkspace;
import io.veridical.demo.DemoPlan.Exhibit;
import jakarta.annotation.PreDestroy;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Installs the demonstration in the background after the start. Each step is left out if
 * it has been done, so a start that was killed goes on with the next.
 */
@Component
public class DemoInstallation {

	private static final Logger logger = LoggerFactory.getLogger(DemoInstallation.class);

	private static final long LOOK_AGAIN_MILLIS = 500;

	private final DemoPlan plan;

	private final Exhibition exhibition;

	private final DemoLock lock;

	private final boolean wanted;

	private final CurrentWorkspace workspace;

	private volatile DemoProgress progress = DemoProgress.NOTHING_TO_DO;

	private @Nullable Thread thread;

	DemoInstallation(DemoPlan plan, Exhibition exhibition, DemoLock lock, CurrentWorkspace workspace,
			@Value("${veridical.demo}") boolean wanted) {
		this.workspace = workspace;
		this.plan = plan;
		this.exhibition = exhibition;
		this.lock = lock;
		this.wanted = wanted;
	}

	/**
	 * Returns how far it has come.
	 */
	public DemoProgress progress() {
		return this.progress;
	}

	/**
	 * Tells a demonstration, which anybody may judge, from a study, whose raters are
	 * invited.
	 * @param slug a campaign's address for raters
	 */
	public boolean shows(String slug) {
		return this.wanted && this.plan.exhibits().stream().anyMatch((exhibit) -> exhibit.slug().equals(slug));
	}

	@EventListener(ApplicationReadyEvent.class)
	void start() {
		if (this.wanted) {
			this.workspace.within(CurrentWorkspace.FIRST, this::startIfWanted);
		}
	}

	private void startIfWanted() {
		if (this.exhibition.isWanted(this.plan.exhibits().get(0))) {
			report("generators");
			Thread started = new Thread(() -> this.workspace.within(CurrentWorkspace.FIRST, this::run), "demo");
			started.setDaemon(true);
			started.start();
			this.thread = started;
		}
	}

	@PreDestroy
	void stop() throws InterruptedException {
		Thread running = this.thread;
		if (running != null) {
			running.interrupt();
			running.join(LOOK_AGAIN_MILLIS * 4);
		}
	}

	/**
	 * Waits for the end, for tests.
	 */
	void join() throws InterruptedException {
		Thread running = this.thread;
		if (running != null) {
			running.join();
		}
	}

	private void run() {
		try {
			this.lock.hold(this::install);
			this.progress = new DemoProgress("done", this.plan.work(), this.plan.work(), true, null);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		catch (RuntimeException ex) {
			logger.error("The demonstration is not complete; the next start will go on with it", ex);
			DemoProgress last = this.progress;
			this.progress = new DemoProgress(last.step(), last.done(), last.of(), true,
					String.valueOf(ex.getMessage()));
		}
	}

	private void install() throws InterruptedException {
		for (Exhibit exhibit : this.plan.exhibits()) {
			report("generators");
			this.exhibition.uploadGenerators(exhibit);
			this.exhibition.uploadExtractor(exhibit);
			this.exhibition.orderFakes(exhibit);
		}
		// masks take the longest: what can be judged without them comes first
		open(this.plan.exhibits().stream().filter((exhibit) -> !exhibit.needsMasks()).toList());
		open(this.plan.exhibits().stream().filter(Exhibit::needsMasks).toList());
	}

	private void open(List<Exhibit> exhibits) throws InterruptedException {
		for (Exhibit exhibit : exhibits) {
			report("reals");
			this.exhibition.importReals(exhibit);
			await("sampling", exhibit, this.exhibition::isSampled);
			this.exhibition.orderMetrics(exhibit);
			this.exhibition.launchCampaign(exhibit);
		}
		for (Exhibit exhibit : exhibits) {
			await("stimuli", exhibit, this.exhibition::isLive);
		}
	}

	private void await(String step, Exhibit exhibit, Predicate<Exhibit> reached) throws InterruptedException {
		while (!reached.test(exhibit)) {
			report(step);
			// any worker on any machine may be at it; only the database knows
			Thread.sleep(LOOK_AGAIN_MILLIS);
		}
	}

	private void report(String step) {
		int done = this.plan.exhibits().stream().mapToInt(this.exhibition::done).sum();
		this.progress = new DemoProgress(step, done, this.plan.work(), false, null);
	}

}
