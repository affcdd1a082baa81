package io.veridical.account.token;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import io.veridical.account.CurrentWorkspace;
import io.veridical.account.Standing;

/**
 * A researcher's own tokens for scripts; they are made on the page alone, where a person
 * signed in.
 */
@RestController
@RequestMapping("/api/v1/tokens")
class TokenApi {

	private final AccessTokens tokens;

	private final CurrentWorkspace current;

	private final Clock clock;

	TokenApi(AccessTokens tokens, CurrentWorkspace current, Clock clock) {
		this.tokens = tokens;
		this.current = current;
		this.clock = clock;
	}

	@GetMapping
	List<TokenView> list() {
		Instant now = this.clock.instant();
		UUID owner = owner();
		return (owner == null) ? List.of()
				: this.tokens.of(owner).stream().map((token) -> TokenView.of(token, now)).toList();
	}

	@DeleteMapping("/{id}")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void revoke(@PathVariable UUID id) {
		UUID owner = owner();
		if (owner == null || !this.tokens.revoke(owner, id)) {
			throw new NoSuchElementException("No token " + id);
		}
	}

	/** Null for the administrator's token, which is nobody's. */
	private @Nullable UUID owner() {
		Standing standing = this.current.standing();
		return (standing != null) ? standing.researcherId() : null;
	}

	/**
	 * A token as scripts see it.
	 *
	 * @param workspace the slug of the workspace it opens
	 */
	record TokenView(UUID id, String name, String workspace, Set<Scope> scopes, AccessToken.State state,
			Instant createdAt, Instant expiresAt, @Nullable Instant revokedAt, @Nullable Instant lastUsedAt) {

		private static TokenView of(AccessToken token, Instant now) {
			return new TokenView(token.id(), token.name(), token.workspace(), token.scopes(), token.state(now),
					token.createdAt(), token.expiresAt(), token.revokedAt(), token.lastUsedAt());
		}

	}

}
