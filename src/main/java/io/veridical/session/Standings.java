package io.veridical.session;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.veridical.campaign.HypeTime;
import io.veridical.pool.Truth;
import io.veridical.psychophysics.Exposure;
import io.veridical.psychophysics.TimingVerdict.Verdict;
import io.veridical.session.course.Answered;
import io.veridical.session.course.Trial;

import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Finds out where timed sessions stand: by a count of their judgements where they were
 * looked at before, or else with one statement that reads all of them.
 */
@Repository
class Standings {

	private final JdbcClient jdbc;

	private final RecentStandings recent;

	Standings(JdbcClient jdbc, RecentStandings recent) {
		this.jdbc = jdbc;
		this.recent = recent;
	}

	Standing of(RaterSession session, HypeTime protocol) {
		return this.recent.of(session.getId(), judged(session)).orElseGet(() -> {
			Standing read = read(session, protocol);
			keep(session, read);
			return read;
		});
	}

	/** Where a session stands after a judgement that was just stored. */
	void keep(RaterSession session, Standing standing) {
		if (session.getStatus() == SessionStatus.ACTIVE) {
			this.recent.keep(session.getId(), standing);
		}
		else {
			this.recent.forget(session.getId());
		}
	}

	private int judged(RaterSession session) {
		return this.jdbc.sql("""
				select (select count(*) from judgement where session_id = :sessionId)
				  + (select count(*) from interruption where session_id = :sessionId)
				""").param("sessionId", session.getId()).query(Integer.class).single();
	}

	private Standing read(RaterSession session, HypeTime protocol) {
		List<Trial> trials = new ArrayList<>();
		Map<UUID, Answered> answers = new HashMap<>();
		Instant[] since = { session.getStartedAt() };
		this.jdbc.sql("""
				select t.*, j.answer, j.verdict, j.achieved_ms, coalesce(j.judged_at, i.at) as at from trial t
				left join judgement j on j.trial_id = t.id
				left join interruption i on i.trial_id = t.id
				where t.session_id = :sessionId order by t.number
				""").param("sessionId", session.getId()).query((RowCallbackHandler) (row) -> {
			Trial trial = Trials.trial(row, 0);
			trials.add(trial);
			OffsetDateTime at = row.getObject("at", OffsetDateTime.class);
			if (at != null) {
				answers.put(trial.id(), answered(row));
				since[0] = at.toInstant().isAfter(since[0]) ? at.toInstant() : since[0];
			}
		});
		return Standing.of(protocol, trials, answers, since[0]);
	}

	private static Answered answered(ResultSet row) throws SQLException {
		if (row.getString("answer") == null) {
			return Answered.INTERRUPTED;
		}
		Double achieved = row.getObject("achieved_ms", Double.class);
		return new Answered(Truth.valueOf(row.getString("answer")), Verdict.valueOf(row.getString("verdict")),
				(achieved != null) ? Exposure.ofMillis(achieved) : null);
	}

}
