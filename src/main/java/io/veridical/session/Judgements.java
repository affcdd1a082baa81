package io.veridical.session;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import io.veridical.pool.Truth;
import io.veridical.psychophysics.Exposure;
import org.jspecify.annotations.Nullable;

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
				insert into judgement (trial_id, session_id, answer, rt_millis, evidence, judged_at, block, place,
				  requested_ms, achieved_ms, frames, frame_ms, verdict, reasons, shown_px, unaccounted_ms)
				values (:trialId, :sessionId, :answer, :rtMillis, cast(:evidence as jsonb), :judgedAt, :block, :place,
				  :requested, :achieved, :frames, :frame, :verdict, cast(:reasons as text[]), :side, :unaccounted)
				""")
			.param("trialId", judgement.trialId())
			.param("sessionId", sessionId)
			.param("answer", judgement.answer().name())
			.param("rtMillis", judgement.rtMillis())
			.param("evidence", judgement.evidence())
			.param("judgedAt", judgement.judgedAt().atOffset(ZoneOffset.UTC))
			.params(facts(judgement.shown()))
			.update();
	}

	private static Map<String, @Nullable Object> facts(@Nullable Shown shown) {
		Map<String, @Nullable Object> facts = new HashMap<>();
		Exposure achieved = (shown != null) ? shown.achieved() : null;
		facts.put("block", (shown != null) ? shown.step().block() : null);
		facts.put("place", (shown != null) ? shown.step().place() : null);
		facts.put("requested", (shown != null) ? shown.step().exposure().millis() : null);
		facts.put("achieved", (achieved != null) ? achieved.millis() : null);
		facts.put("frames", (shown != null) ? shown.frames() : null);
		facts.put("frame", (shown != null) ? shown.frameMillis() : null);
		facts.put("verdict", (shown != null) ? shown.verdict().name() : null);
		facts.put("reasons", (shown != null) ? "{" + String.join(",", shown.reasons()) + "}" : "{}");
		facts.put("side", (shown != null) ? shown.side() : null);
		facts.put("unaccounted", (shown != null) ? shown.unaccountedMillis() : null);
		return facts;
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

	/**
	 * Instead of a judgement: the page was gone before the answer.
	 */
	void add(UUID sessionId, Interruption interruption, Instant now) {
		this.jdbc.sql("""
				insert into interruption (trial_id, session_id, evidence, at)
				values (:trialId, :sessionId, cast(:evidence as jsonb), :at)
				""")
			.param("trialId", interruption.trialId())
			.param("sessionId", sessionId)
			.param("evidence", interruption.evidence())
			.param("at", now.atOffset(ZoneOffset.UTC))
			.update();
	}

	void forget(UUID sessionId) {
		this.jdbc.sql("delete from judgement where session_id = :sessionId").param("sessionId", sessionId).update();
		this.jdbc.sql("delete from interruption where session_id = :sessionId").param("sessionId", sessionId).update();
	}

}
