package io.veridical.panel;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

import io.veridical.rater.RaterMark;
import org.jspecify.annotations.Nullable;

/**
 * The place of one person in a panel. Its link is shown once, when it is made: what is
 * kept of it is a digest.
 *
 * @param label what the researcher calls the person; null if nothing
 * @param revokedAt when it was taken back; null while it stands
 */
public record Invitation(UUID id, UUID panelId, @Nullable String label, Instant createdAt, Instant expiresAt,
		@Nullable Instant revokedAt) {

	/** By which its member is known. */
	public RaterMark mark() {
		return RaterMark.invitation(this.id);
	}

	public State state(Instant now) {
		if (this.revokedAt != null) {
			return State.REVOKED;
		}
		return now.isBefore(this.expiresAt) ? State.OPEN : State.EXPIRED;
	}

	/**
	 * Whether it still lets somebody begin; who has begun may always finish.
	 */
	public enum State {

		OPEN, EXPIRED, REVOKED;

		/** The word used in JSON and in message codes. */
		public String text() {
			return name().toLowerCase(Locale.ROOT);
		}

	}

}
