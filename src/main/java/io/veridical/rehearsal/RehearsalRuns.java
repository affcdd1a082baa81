package io.veridical.rehearsal;

import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

import io.veridical.account.Audit;
import io.veridical.campaign.Campaign;
import io.veridical.campaign.CampaignDesign;
import io.veridical.campaign.Campaigns;
import io.veridical.rehearsal.Rehearsal.Status;
import io.veridical.session.SimulatedSittings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Starts, cancels and deletes rehearsals. One runs after the other; one that a stop of
 * the application broke off begins anew, and has failed if that happens again.
 */
@Service
class RehearsalRuns {

	private static final Logger logger = LoggerFactory.getLogger(RehearsalRuns.class);

	private final CampaignDesign design;

	private final Campaigns campaigns;

	private final SimulatedSittings sittings;

	private final Rehearsals rehearsals;

	private final RehearsalRun run;

	private final TransactionTemplate transaction;

	private final ThreadPoolTaskExecutor executor;

	private final Audit audit;

	private final Clock clock;

	private final Set<UUID> underWay = ConcurrentHashMap.newKeySet();

	private volatile boolean stopping;

	RehearsalRuns(CampaignDesign design, Campaigns campaigns, SimulatedSittings sittings, Rehearsals rehearsals,
			RehearsalRun run, TransactionTemplate transaction,
			@Qualifier("rehearsalExecutor") ThreadPoolTaskExecutor executor, Audit audit, Clock clock) {
		this.design = design;
		this.campaigns = campaigns;
		this.sittings = sittings;
		this.rehearsals = rehearsals;
		this.run = run;
		this.transaction = transaction;
		this.executor = executor;
		this.audit = audit;
		this.clock = clock;
	}

	@EventListener(ApplicationReadyEvent.class)
	void beginBrokenOffAnew() {
		this.rehearsals.running().forEach((rehearsal) -> {
			UUID id = rehearsal.campaignId();
			if (forgetRaters(id)) {
				run(id, rehearsal.plan());
			}
			else {
				this.rehearsals.end(id, Status.FAILED, Rehearsal.RESTARTED, this.clock.instant());
				close(id);
			}
		});
	}

	private boolean forgetRaters(UUID id) {
		return Boolean.TRUE.equals(this.transaction.execute((status) -> {
			boolean again = this.rehearsals.beginAnew(id, this.clock.instant());
			if (again) {
				this.sittings.forget(id);
			}
			return again;
		}));
	}

	/**
	 * Copy a campaign, launch the copy and send simulated raters in as soon as it is
	 * live.
	 * @return the copy's id
	 */
	UUID start(UUID original, RehearsalPlan plan) {
		UUID id = this.transaction.execute((status) -> {
			Campaign copy = this.design.rehearse(original);
			this.rehearsals.add(copy.getId(), plan, this.clock.instant());
			return copy.getId();
		});
		run(id, plan);
		return id;
	}

	private void run(UUID id, RehearsalPlan plan) {
		this.underWay.add(id);
		this.executor.execute(() -> {
			try {
				go(id, plan);
			}
			finally {
				this.underWay.remove(id);
			}
		});
	}

	private void go(UUID id, RehearsalPlan plan) {
		try {
			String trouble = this.run.through(id, plan, this::isStopping);
			close(id);
			this.rehearsals.end(id, Status.FINISHED, trouble, this.clock.instant());
		}
		catch (Server.Stopped ex) {
			// who cancelled it has noted that; after a restart it is noted then
			if (!isStopping()) {
				close(id);
			}
		}
		catch (RuntimeException ex) {
			if (isStopping()) {
				return;
			}
			logger.error("Rehearsal {} failed", id, ex);
			this.rehearsals.end(id, Status.FAILED, String.valueOf(ex.getMessage()), this.clock.instant());
			close(id);
		}
	}

	/**
	 * Stop a run; what was judged so far stays. Nothing happens to one that has ended.
	 */
	void cancel(UUID id) {
		if (this.rehearsals.end(id, Status.CANCELLED, null, this.clock.instant())) {
			this.audit.changed("rehearsal.cancelled", "rehearsal", id.toString(),
					this.campaigns.findById(id).map(Campaign::getTitle).orElse(""), Map.of(), Map.of());
		}
	}

	/**
	 * Delete a rehearsal with all that its raters left.
	 * @throws RehearsalIsRunning as long as anybody works on it
	 */
	void delete(Rehearsal rehearsal) {
		UUID id = rehearsal.campaignId();
		if (rehearsal.isRunning() || this.underWay.contains(id)) {
			throw new RehearsalIsRunning(id);
		}
		this.transaction.executeWithoutResult((status) -> {
			this.sittings.forget(id);
			this.design.forget(id);
		});
	}

	private void close(UUID id) {
		this.campaigns.findById(id)
			.filter((campaign) -> Set.of(Campaign.Status.LIVE, Campaign.Status.PAUSED).contains(campaign.getStatus()))
			.ifPresent((campaign) -> this.design.close(id));
	}

	/**
	 * The application stops: this is told before the server turns the first rater away.
	 */
	@EventListener(ContextClosedEvent.class)
	void stop() {
		this.stopping = true;
	}

	private boolean isStopping() {
		return this.stopping || this.executor.getThreadPoolExecutor().isShutdown();
	}

}
