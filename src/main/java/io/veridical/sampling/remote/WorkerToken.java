package io.veridical.sampling.remote;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * What is known of a worker's token; the token itself is not.
 */
record WorkerToken(UUID id, String name, Instant createdAt, @Nullable Instant expiresAt, @Nullable Instant revokedAt,
		@Nullable Instant lastUsedAt) {

	State state(Instant now) {
		if (this.revokedAt != null) {
			return State.REVOKED;
		}
		return (this.expiresAt != null && !now.isBefore(this.expiresAt)) ? State.EXPIRED : State.VALID;
	}

	/**
	 * What a token may be.
	 */
	enum State {

		VALID, EXPIRED, REVOKED;

		/** The word used in JSON. */
		@JsonValue
		public String text() {
			return name().toLowerCase(Locale.ROOT);
		}

	}

}
