package io.veridical.session;

import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Which sessions are left out of scores although they are finished; their raters are
 * never told, and a new rater takes their place in the balance.
 */
@Repository
public class Exclusions {

	private final JdbcClient jdbc;

	Exclusions(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Leave a session out, or let it count again.
	 */
	public void mark(UUID sessionId, boolean excluded) {
		this.jdbc.sql("update rater_session set excluded = :excluded where id = :id")
			.param("excluded", excluded)
			.param("id", sessionId)
			.update();
	}

	/**
	 * Where a session stands, until the transaction ends.
	 */
	public Optional<State> lock(UUID sessionId) {
		return this.jdbc.sql("select campaign_id, status, excluded from rater_session where id = :id for update")
			.param("id", sessionId)
			.query((row, number) -> new State(row.getObject("campaign_id", UUID.class),
					SessionStatus.valueOf(row.getString("status")), row.getBoolean("excluded")))
			.optional();
	}

	/**
	 * Where a session stands.
	 */
	public record State(UUID campaignId, SessionStatus status, boolean excluded) {

	}

}
