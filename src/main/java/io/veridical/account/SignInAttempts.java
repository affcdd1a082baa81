package io.veridical.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Counts failed attempts to sign in by name and network address, in the database, so that
 * all replicas count together.
 */
@Component
class SignInAttempts {

	/** Tries in a row before each further one has to wait. */
	static final int FREE = 5;

	static final Duration PAUSE = Duration.ofMinutes(1);

	private static final Duration MEMORY = Duration.ofDays(1);

	private static final int LONGEST_NAME = 200;

	private final JdbcClient jdbc;

	private final Clock clock;

	SignInAttempts(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** Counts an attempt as failed and says whether it may be made. */
	boolean allow(String name, String address) {
		Instant now = this.clock.instant();
		int counted = this.jdbc.sql("""
				insert into sign_in_attempt (name, address, failures, last_at) values (:name, :address, 1, :now)
				on conflict (name, address) do update
				set failures = case when sign_in_attempt.last_at < :forgotten then 1
				                    else least(sign_in_attempt.failures + 1, 1000) end, last_at = :now
				where sign_in_attempt.failures < :free or sign_in_attempt.last_at <= :paused
				""")
			.param("name", key(name))
			.param("address", address)
			.param("now", now.atOffset(ZoneOffset.UTC))
			.param("forgotten", now.minus(MEMORY).atOffset(ZoneOffset.UTC))
			.param("free", FREE)
			.param("paused", now.minus(PAUSE).atOffset(ZoneOffset.UTC))
			.update();
		return counted == 1;
	}

	/** The attempt succeeded. */
	void forget(String name, String address) {
		this.jdbc.sql("delete from sign_in_attempt where (name = :name and address = :address) or last_at < :forgotten")
			.param("name", key(name))
			.param("address", address)
			.param("forgotten", this.clock.instant().minus(MEMORY).atOffset(ZoneOffset.UTC))
			.update();
	}

	private static String key(String name) {
		return (name.length() <= LONGEST_NAME) ? name : name.substring(0, LONGEST_NAME);
	}

}
