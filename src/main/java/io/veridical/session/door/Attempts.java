package io.veridical.session.door;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import io.veridical.campaign.Campaign;
import io.veridical.rater.RaterMark;
import io.veridical.session.SessionStatus;
import io.veridical.session.door.Attempt.Sitting;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The attempts at qualifications. A person is the same under the same id, whichever link
 * gave it and in whatever case it is written.
 */
@Repository
public class Attempts {

	private static final String SITTINGS = """
			select s.id, s.token, s.status, s.attempt, s.finished_at, judged.* from rater_session s
			join rater r on r.id = s.rater_id
			cross join lateral (
			  select count(*) filter (where t.truth = 'REAL') as reals,
			    count(*) filter (where t.truth = 'REAL' and j.answer = 'REAL') as reals_right,
			    count(*) filter (where t.truth = 'FAKE') as fakes,
			    count(*) filter (where t.truth = 'FAKE' and j.answer = 'FAKE') as fakes_right
			  from trial t join judgement j on j.trial_id = t.id where t.session_id = s.id and t.phase = 'MAIN') judged
			where s.campaign_id = :qualification and %s
			order by s.started_at desc, s.attempt desc limit 1
			""";

	private final JdbcClient jdbc;

	Attempts(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * A person's latest attempt at a qualification; empty if there is none.
	 */
	public Optional<Attempt> latest(Campaign qualification, RaterMark mark, Instant now) {
		return this.jdbc.sql(SITTINGS.formatted("lower(r.external_id) = lower(:who)"))
			.param("qualification", qualification.getId())
			.param("who", mark.externalId())
			.query(Attempts::sitting)
			.optional()
			.map((sitting) -> attempt(qualification, sitting, now));
	}

	/**
	 * The attempt that a session is; empty if it is none of this qualification.
	 */
	public Optional<Attempt> of(Campaign qualification, UUID sessionId, Instant now) {
		return this.jdbc.sql(SITTINGS.formatted("s.id = :session"))
			.param("qualification", qualification.getId())
			.param("session", sessionId)
			.query(Attempts::sitting)
			.optional()
			.map((sitting) -> attempt(qualification, sitting, now));
	}

	private static Attempt attempt(Campaign qualification, Sitting sitting, Instant now) {
		return Attempt.of(sitting, Objects.requireNonNull(qualification.getAdmission().passing()), now);
	}

	private static Sitting sitting(ResultSet row, int number) throws SQLException {
		OffsetDateTime finished = row.getObject("finished_at", OffsetDateTime.class);
		return new Sitting(row.getObject("id", UUID.class), row.getString("token"),
				SessionStatus.valueOf(row.getString("status")), row.getInt("attempt"),
				(finished != null) ? finished.toInstant() : null, row.getInt("reals_right"), row.getInt("reals"),
				row.getInt("fakes_right"), row.getInt("fakes"));
	}

}
