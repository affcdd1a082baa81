package io.veridical.session;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import io.veridical.pool.Truth;
import io.veridical.session.course.CatchKind;
import io.veridical.session.course.Phase;
import io.veridical.session.course.Trial;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The trials of all sessions, written once.
 */
@Repository
class Trials {

	private static final int BATCH = 500;

	private final JdbcTemplate batches;

	private final JdbcClient jdbc;

	Trials(JdbcTemplate batches, JdbcClient jdbc) {
		this.batches = batches;
		this.jdbc = jdbc;
	}

	void add(UUID sessionId, List<Trial> trials) {
		this.batches.batchUpdate("""
				insert into trial (id, session_id, number, phase, block, image_id, truth, catch_kind, repeats)
				values (?, ?, ?, ?, ?, ?, ?, ?, ?)
				""", trials, BATCH, (row, trial) -> {
			row.setObject(1, trial.id());
			row.setObject(2, sessionId);
			row.setInt(3, trial.number());
			row.setString(4, trial.phase().name());
			row.setObject(5, trial.block());
			row.setObject(6, trial.imageId());
			row.setString(7, trial.truth().name());
			row.setString(8, (trial.kind() != null) ? trial.kind().name() : null);
			row.setObject(9, trial.repeats());
		});
	}

	List<Trial> of(UUID sessionId) {
		return this.jdbc.sql("select * from trial where session_id = :sessionId order by number")
			.param("sessionId", sessionId)
			.query(Trials::trial)
			.list();
	}

	Optional<Trial> find(UUID sessionId, UUID trialId) {
		return this.jdbc.sql("select * from trial where id = :trialId and session_id = :sessionId")
			.param("trialId", trialId)
			.param("sessionId", sessionId)
			.query(Trials::trial)
			.optional();
	}

	/**
	 * Images of a pool that a rater was never to be shown, in any campaign, and is not
	 * shown in the tutorial of this one; a picture counts as shown in whichever pool it
	 * was.
	 */
	List<Candidate> unseen(UUID poolId, UUID raterId, UUID campaignId) {
		return this.jdbc.sql("""
				select id, pixels from image where pool_id = :poolId and pixels not in (
				  select seen.pixels from rater_session s
				  join trial t on t.session_id = s.id
				  join image seen on seen.id = t.image_id
				  where s.rater_id = :raterId
				  union all
				  select told.pixels from tutorial_example e
				  join image told on told.id = e.image_id
				  where e.campaign_id = :campaignId
				    or e.campaign_id in (select campaign_id from rater_session where rater_id = :raterId))
				order by position
				""")
			.param("poolId", poolId)
			.param("raterId", raterId)
			.param("campaignId", campaignId)
			.query((row, number) -> new Candidate(row.getObject("id", UUID.class), row.getString("pixels")))
			.list();
	}

	static Trial trial(ResultSet row, int index) throws SQLException {
		return new Trial(row.getObject("id", UUID.class), row.getInt("number"), Phase.valueOf(row.getString("phase")),
				row.getObject("block", Integer.class), row.getObject("image_id", UUID.class),
				Truth.valueOf(row.getString("truth")), kind(row.getString("catch_kind")),
				row.getObject("repeats", Integer.class));
	}

	private static @Nullable CatchKind kind(@Nullable String name) {
		return (name != null) ? CatchKind.valueOf(name) : null;
	}

}
