package io.veridical.session;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

/**
 * One rater's sitting in one condition of a campaign. Its token is its address and its
 * only key: whoever has it may go on judging.
 */
@Entity
@Table(name = "rater_session")
public class RaterSession {

	@Id
	private UUID id;

	@Column(updatable = false)
	private String token;

	@Column(updatable = false)
	private UUID campaignId;

	@Column(updatable = false)
	private UUID conditionId;

	@Column(updatable = false)
	private UUID raterId;

	@Column(updatable = false)
	private int attempt;

	@Column(updatable = false)
	private @Nullable UUID cameFor;

	@Column(updatable = false)
	private @Nullable UUID panelId;

	@Column(updatable = false)
	private long seed;

	@Column(updatable = false)
	private String language;

	@Enumerated(EnumType.STRING)
	private SessionStatus status;

	@Column(updatable = false)
	private String completionCode;

	@Column(updatable = false)
	private Instant startedAt;

	private @Nullable Instant finishedAt;

	private @Nullable Instant withdrawnAt;

	private @Nullable Instant endedAt;

	@Version
	private @Nullable Long version;

	@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
	protected RaterSession() {
	}

	private RaterSession(Seat seat, UUID raterId, long seed, String language, Keys keys, Instant now) {
		this.id = UUID.randomUUID();
		this.token = keys.token();
		this.campaignId = seat.campaignId();
		this.conditionId = seat.conditionId();
		this.attempt = seat.arrival().attempt();
		this.cameFor = seat.arrival().cameFor();
		this.panelId = seat.arrival().panelId();
		this.raterId = raterId;
		this.seed = seed;
		this.language = language;
		this.status = SessionStatus.ACTIVE;
		this.completionCode = keys.completionCode();
		this.startedAt = now;
	}

	static RaterSession begin(Seat seat, UUID raterId, long seed, String language, Keys keys, Instant now) {
		return new RaterSession(seat, raterId, seed, language, keys, now);
	}

	void finish(Instant now) {
		if (this.status != SessionStatus.ACTIVE) {
			throw new IllegalStateException("Only an active session can finish, but this one is " + this.status);
		}
		this.status = SessionStatus.FINISHED;
		this.finishedAt = now;
	}

	/**
	 * Too much of it was not shown as asked for.
	 */
	void endAsUnusable(Instant now) {
		if (this.status != SessionStatus.ACTIVE) {
			throw new IllegalStateException(
					"Only an active session can turn out unusable, but this one is " + this.status);
		}
		this.status = SessionStatus.UNUSABLE;
		this.endedAt = now;
	}

	/**
	 * The rater's device will not do.
	 * @return false if it was over before
	 */
	boolean endAsIncompatible(Instant now) {
		if (this.status != SessionStatus.ACTIVE) {
			return false;
		}
		this.status = SessionStatus.INCOMPATIBLE;
		this.endedAt = now;
		return true;
	}

	/**
	 * The rater has come with a device that may do.
	 * @return false unless it had ended for its device
	 */
	boolean tryAnotherDevice() {
		if (this.status != SessionStatus.INCOMPATIBLE) {
			return false;
		}
		this.status = SessionStatus.ACTIVE;
		this.endedAt = null;
		return true;
	}

	/**
	 * Take everything back, at any time.
	 * @return false if that was done before
	 */
	boolean withdraw(Instant now) {
		if (this.status == SessionStatus.WITHDRAWN) {
			return false;
		}
		this.status = SessionStatus.WITHDRAWN;
		this.finishedAt = null;
		this.endedAt = null;
		this.withdrawnAt = now;
		return true;
	}

	public UUID getId() {
		return this.id;
	}

	public String getToken() {
		return this.token;
	}

	public UUID getCampaignId() {
		return this.campaignId;
	}

	public UUID getConditionId() {
		return this.conditionId;
	}

	public UUID getRaterId() {
		return this.raterId;
	}

	/**
	 * The campaign for whose sake the rater came to this qualification; null if for none.
	 */
	public @Nullable UUID getCameFor() {
		return this.cameFor;
	}

	public long getSeed() {
		return this.seed;
	}

	public String getLanguage() {
		return this.language;
	}

	public SessionStatus getStatus() {
		return this.status;
	}

	public String getCompletionCode() {
		return this.completionCode;
	}

	public Instant getStartedAt() {
		return this.startedAt;
	}

	public @Nullable Instant getFinishedAt() {
		return this.finishedAt;
	}

	public @Nullable Instant getWithdrawnAt() {
		return this.withdrawnAt;
	}

	/**
	 * When it ended before everything was judged, as unusable or incompatible; null if it
	 * did not.
	 */
	public @Nullable Instant getEndedAt() {
		return this.endedAt;
	}

	/**
	 * Where a rater sits: in which condition of which campaign.
	 */
	record Seat(UUID campaignId, UUID conditionId, Arrival arrival) {

	}

	/**
	 * How a rater came.
	 *
	 * @param attempt 1, or more to renew a qualification
	 * @param cameFor the campaign that sent the rater to a qualification; null for none
	 * @param panelId the campaign's panel of which the rater is a member; null for none
	 */
	record Arrival(int attempt, @Nullable UUID cameFor, @Nullable UUID panelId) {

	}

	/**
	 * What opens a session and what proves its end.
	 */
	record Keys(String token, String completionCode) {

	}

}
