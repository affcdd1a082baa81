package io.veridical.campaign;

import java.time.Instant;

import io.veridical.campaign.Campaign.Status;
import io.veridical.campaign.CampaignIsFixed.Verb;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.MappedSuperclass;
import org.jspecify.annotations.Nullable;

/**
 * Where a campaign stands and since when; {@link Verb} says which step may follow which.
 */
@MappedSuperclass
abstract class Lifecycle extends Readiness {

	@Enumerated(EnumType.STRING)
	private Status status = Status.DRAFT;

	private @Nullable Instant launchedAt;

	private @Nullable Instant pausedAt;

	private @Nullable Instant closedAt;

	private @Nullable Instant archivedAt;

	/** What researchers call it. */
	public abstract String getTitle();

	void beClosedFromTheStart(Instant now) {
		this.status = Status.CLOSED;
		this.closedAt = now;
	}

	void prepare() {
		this.status = Status.PREPARING;
		begin();
	}

	void live(int stimulusBytes, int prepared, @Nullable String background, Instant now) {
		expect(Verb.OPENED);
		this.status = Status.LIVE;
		ready(stimulusBytes, prepared, background);
		this.launchedAt = now;
	}

	void failToPrepare(String reason) {
		expect(Verb.SENT_BACK);
		this.status = Status.DRAFT;
		fail(reason);
	}

	void pause(Instant now) {
		expect(Verb.PAUSED);
		this.status = Status.PAUSED;
		this.pausedAt = now;
	}

	void resume() {
		expect(Verb.RESUMED);
		this.status = Status.LIVE;
		this.pausedAt = null;
	}

	void close(Instant now) {
		expect(Verb.CLOSED);
		this.status = Status.CLOSED;
		this.pausedAt = null;
		this.closedAt = now;
	}

	void archive(Instant now) {
		expect(Verb.ARCHIVED);
		this.status = Status.ARCHIVED;
		this.archivedAt = now;
	}

	void unarchive() {
		expect(Verb.UNARCHIVED);
		this.status = Status.CLOSED;
		this.archivedAt = null;
	}

	void expect(Verb verb) {
		if (!verb.isAllowed(this.status)) {
			throw new CampaignIsFixed(this, verb);
		}
	}

	public Status getStatus() {
		return this.status;
	}

	/** When it went live; null before, and of a past study. */
	public @Nullable Instant getLaunchedAt() {
		return this.launchedAt;
	}

	/** Since when it is paused; null unless it is. */
	public @Nullable Instant getPausedAt() {
		return this.pausedAt;
	}

	/** When it was closed; null before. */
	public @Nullable Instant getClosedAt() {
		return this.closedAt;
	}

	/** Since when it is archived; null unless it is. */
	public @Nullable Instant getArchivedAt() {
		return this.archivedAt;
	}

}
