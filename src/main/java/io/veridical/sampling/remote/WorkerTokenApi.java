package io.veridical.sampling.remote;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * Workers' tokens for scripts that set machines up.
 */
@RestController
@RequestMapping("/api/v1/worker-tokens")
class WorkerTokenApi {

	private final WorkerTokens tokens;

	private final Clock clock;

	WorkerTokenApi(WorkerTokens tokens, Clock clock) {
		this.tokens = tokens;
		this.clock = clock;
	}

	@GetMapping
	List<View> list() {
		Instant now = this.clock.instant();
		return this.tokens.list().stream().map((token) -> View.of(token, now)).toList();
	}

	@PostMapping
	ResponseEntity<Made> create(@RequestBody TokenForm form) {
		WorkerTokens.NewToken made = this.tokens.create(form.givenName(), form.validFor());
		return ResponseEntity.created(URI.create("/api/v1/worker-tokens/" + made.id()))
			.cacheControl(CacheControl.noStore())
			.body(new Made(made.id(), made.secret()));
	}

	@DeleteMapping("/{id}")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void revoke(@PathVariable UUID id) {
		if (!this.tokens.revoke(id)) {
			throw new NoSuchElementException("No worker token " + id);
		}
	}

	/**
	 * A token just made.
	 *
	 * @param token for the worker; it is not shown again
	 */
	record Made(UUID id, String token) {
	}

	/**
	 * A token as scripts see it.
	 */
	record View(UUID id, String name, WorkerToken.State state, Instant createdAt, @Nullable Instant expiresAt,
			@Nullable Instant revokedAt, @Nullable Instant lastUsedAt) {

		static View of(WorkerToken token, Instant now) {
			return new View(token.id(), token.name(), token.state(now), token.createdAt(), token.expiresAt(),
					token.revokedAt(), token.lastUsedAt());
		}

	}

}
