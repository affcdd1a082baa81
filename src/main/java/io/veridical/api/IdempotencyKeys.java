package io.veridical.api;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Remembers requests that may be repeated, on whatever replica. Of equal requests at once
 * one inserts the row and runs; a row whose server fell silent stays without an answer,
 * because nobody knows whether the request took effect.
 */
@Component
class IdempotencyKeys {

	private static final JsonMapper HEADERS = new JsonMapper();

	private final Set<Key> running = ConcurrentHashMap.newKeySet();

	private final JdbcClient jdbc;

	private final ApiProperties limits;

	private final Clock clock;

	IdempotencyKeys(JdbcClient jdbc, ApiProperties limits, Clock clock) {
		this.jdbc = jdbc;
		this.limits = limits;
		this.clock = clock;
	}

	/** Takes a key for a request; false if it was used before. */
	boolean claim(Key key) {
		OffsetDateTime now = now();
		boolean claimed = this.jdbc.sql("""
				insert into idempotency_key (caller, key, begun_at, heard_at) values (:caller, :key, :now, :now)
				on conflict on constraint idempotency_key_is_once_a_caller do update
				set request_sha256 = null, begun_at = :now, heard_at = :now, status = null, headers = null, body = null
				where idempotency_key.begun_at < :forgotten
				""")
			.param("caller", key.caller())
			.param("key", key.text())
			.param("now", now)
			.param("forgotten", now.minus(this.limits.remember()))
			.update() == 1;
		if (claimed) {
			this.running.add(key);
		}
		return claimed;
	}

	/** Gives a key back: nothing was answered that would be true again. */
	void release(Key key) {
		this.running.remove(key);
		this.jdbc.sql("delete from idempotency_key where caller = :caller and key = :key and status is null")
			.param("caller", key.caller())
			.param("key", key.text())
			.update();
	}

	void keep(Key key, String request, Answer answer) {
		this.running.remove(key);
		this.jdbc.sql("""
				update idempotency_key set request_sha256 = :request, status = :status,
				  headers = cast(:headers as jsonb), body = :body
				where caller = :caller and key = :key and status is null
				""")
			.param("request", request)
			.param("status", answer.status())
			.param("headers", HEADERS.writeValueAsString(answer.headers()))
			.param("body", answer.body())
			.param("caller", key.caller())
			.param("key", key.text())
			.update();
	}

	/** Null if the key was given back a moment ago. */
	@Nullable Known find(Key key) {
		return this.jdbc.sql("select * from idempotency_key where caller = :caller and key = :key")
			.param("caller", key.caller())
			.param("key", key.text())
			.query((row, number) -> {
				String request = row.getString("request_sha256");
				Answer answer = (request != null) ? new Answer(row.getInt("status"),
						HEADERS.readValue(row.getString("headers"), new TypeReference<Map<String, List<String>>>() {
						}), row.getBytes("body")) : null;
				return new Known(request, row.getObject("heard_at", OffsetDateTime.class).toInstant(), answer);
			})
			.optional()
			.orElse(null);
	}

	boolean isSilent(Known known) {
		return known.heardAt().isBefore(this.clock.instant().minus(this.limits.silence()));
	}

	@Scheduled(fixedDelayString = "15s")
	void sayWhatIsRunning() {
		OffsetDateTime now = now();
		for (Key key : this.running) {
			this.jdbc.sql("update idempotency_key set heard_at = :now where caller = :caller and key = :key")
				.param("now", now)
				.param("caller", key.caller())
				.param("key", key.text())
				.update();
		}
	}

	@Scheduled(fixedDelayString = "1h")
	void forgetOld() {
		this.jdbc.sql("delete from idempotency_key where begun_at < :forgotten")
			.param("forgotten", now().minus(this.limits.remember()))
			.update();
	}

	private OffsetDateTime now() {
		Instant now = this.clock.instant();
		return now.atOffset(ZoneOffset.UTC);
	}

	/**
	 * A caller's word for one request.
	 */
	record Key(String caller, String text) {

	}

	/**
	 * A request that came before.
	 *
	 * @param request its digest; null until it is answered
	 */
	record Known(@Nullable String request, Instant heardAt, @Nullable Answer answer) {

	}

	/**
	 * What was answered.
	 */
	record Answer(int status, Map<String, List<String>> headers, byte[] body) {

	}

}
