package io.veridical.session;

import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;

import io.veridical.pool.Truth;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The judgements of all sessions: only ever inserted, and deleted only when their rater
 * withdraws.
 */
@Repository
class Judgements {

	private final JdbcClient jdbc;

	Judgements(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	void add(UUID sessionId, Judgement judgement) {
		this.jdbc.sql("""
				insert into judgement (trial_id, session_id, answer, rt_millis, evidence, judged_at)
				values (:trialId, :sessionId, :answer, :rtMillis, cast(:evidence as jsonb), :judgedAt)
				""")
			.param("trialId", judgement.trialId())
			.param("sessionId", sessionId)
			.param("answer", judgement.answer().name())
			.param("rtMillis", judgement.rtMillis())
			.param("evidence", judgement.evidence())
			.param("judgedAt", judgement.judgedAt().atOffset(ZoneOffset.UTC))
			.update();
	}

	Optional<Truth> answer(UUID trialId) {
		return this.jdbc.sql("select answer from judgement where trial_id = :trialId")
			.param("trialId", trialId)
			.query((row, number) -> Truth.valueOf(row.getString("answer")))
			.optional();
	}

	/**
	 * How many trials are judged; as they are judged in order, the next one is one
	 * further.
	 */
	int count(UUID sessionId) {
		return this.jdbc.sql("select count(*) from judgement where session_id = :sessionId")
			.param("sessionId", sessionId)
			.query(Integer.class)
			.single();
	}

	void forget(UUID sessionId) {
		this.jdbc.sql("delete from judgement where session_id = :sessionId").param("sessionId", sessionId).update();
	}

}
