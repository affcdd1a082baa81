package io.veridical.account.token;

import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonValue;
import org.jspecify.annotations.Nullable;

/**
 * A researcher's token, without its secret.
 *
 * @param workspace the slug of the workspace it opens
 */
record AccessToken(UUID id, UUID researcherId, UUID workspaceId, String workspace, String name, Set<Scope> scopes,
		Instant createdAt, Instant expiresAt, @Nullable Instant revokedAt, @Nullable Instant lastUsedAt) {

	State state(Instant now) {
		if (this.revokedAt != null) {
			return State.REVOKED;
		}
		return now.isBefore(this.expiresAt) ? State.VALID : State.EXPIRED;
	}

	/**
	 * Whether it opens anything.
	 */
	enum State {

		VALID, EXPIRED, REVOKED;

		/** The word used in JSON and message codes. */
		@JsonValue
		public String text() {
			return name().toLowerCase(Locale.ROOT);
		}

	}

}
