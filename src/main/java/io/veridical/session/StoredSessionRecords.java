package io.veridical.session;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

import io.veridical.pool.Truth;

import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads the records with one statement each.
 */
@Repository
class StoredSessionRecords implements SessionRecords {

	private static final int ROWS_AT_ONCE = 500;

	private static final String COUNTS = """
			select s.condition_id, s.rater_id,
			  count(*) filter (where t.truth = 'REAL') as reals_shown,
			  count(*) filter (where t.truth = 'REAL' and j.answer = 'FAKE') as reals_wrong,
			  count(*) filter (where t.truth = 'FAKE') as fakes_shown,
			  count(*) filter (where t.truth = 'FAKE' and j.answer = 'REAL') as fakes_wrong
			from rater_session s
			join trial t on t.session_id = s.id and t.phase = 'MAIN'
			join judgement j on j.trial_id = t.id
			where s.%s = :id and s.status = 'FINISHED'
			group by s.id order by s.started_at, s.id
			""";

	private final JdbcClient jdbc;

	StoredSessionRecords(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public List<RaterCounts> finishedCounts(UUID campaignId) {
		return this.jdbc.sql(COUNTS.formatted("campaign_id"))
			.param("id", campaignId)
			.query(StoredSessionRecords::counts)
			.list();
	}

	/**
	 * The counts of one finished session.
	 */
	RaterCounts countsOf(UUID sessionId) {
		return this.jdbc.sql(COUNTS.formatted("id"))
			.param("id", sessionId)
			.query(StoredSessionRecords::counts)
			.single();
	}

	@Override
	public List<ConditionProgress> progress(UUID campaignId) {
		return this.jdbc.sql("""
				select c.id,
				  count(s.id) filter (where s.status = 'ACTIVE') as active,
				  count(s.id) filter (where s.status = 'FINISHED') as finished,
				  count(s.id) filter (where s.status = 'WITHDRAWN') as withdrawn,
				  coalesce(sum(judged.judgements), 0) as judgements
				from campaign_condition c
				left join rater_session s on s.condition_id = c.id
				left join lateral (
				  select count(*) as judgements from judgement j join trial t on t.id = j.trial_id
				  where j.session_id = s.id and t.phase = 'MAIN') judged on true
				where c.campaign_id = :campaignId
				group by c.id order by c.position
				""")
			.param("campaignId", campaignId)
			.query((row, number) -> new ConditionProgress(row.getObject("id", UUID.class), row.getInt("active"),
					row.getInt("finished"), row.getInt("withdrawn"), row.getInt("judgements")))
			.list();
	}

	// PostgreSQL's driver fetches piece by piece only within a transaction
	@Override
	@Transactional(readOnly = true)
	public void forEachJudgement(UUID campaignId, Consumer<JudgementRow> consumer) {
		this.jdbc.sql("""
				select s.condition_id, c.model, s.rater_id, s.id as session_id, s.status,
				  t.number - (select count(*) from trial p where p.session_id = s.id and p.phase = 'PRACTICE') as trial,
				  t.image_id, i.pixels, i.source_name, t.truth, j.answer, j.rt_millis, j.judged_at, j.evidence
				from rater_session s
				join campaign_condition c on c.id = s.condition_id
				join trial t on t.session_id = s.id and t.phase = 'MAIN'
				join judgement j on j.trial_id = t.id
				join image i on i.id = t.image_id
				where s.campaign_id = :campaignId and s.status <> 'WITHDRAWN'
				order by s.started_at, s.id, t.number
				""")
			.withFetchSize(ROWS_AT_ONCE)
			.param("campaignId", campaignId)
			.query((RowCallbackHandler) (row) -> consumer.accept(judgement(row)));
	}

	private static RaterCounts counts(ResultSet row, int number) throws SQLException {
		return new RaterCounts(row.getObject("condition_id", UUID.class), row.getObject("rater_id", UUID.class),
				row.getInt("reals_shown"), row.getInt("reals_wrong"), row.getInt("fakes_shown"),
				row.getInt("fakes_wrong"));
	}

	private static JudgementRow judgement(ResultSet row) throws SQLException {
		return new JudgementRow(row.getObject("condition_id", UUID.class), row.getString("model"),
				row.getObject("rater_id", UUID.class), row.getObject("session_id", UUID.class),
				SessionStatus.valueOf(row.getString("status")), row.getInt("trial"),
				row.getObject("image_id", UUID.class), row.getString("pixels"), row.getString("source_name"),
				Truth.valueOf(row.getString("truth")), Truth.valueOf(row.getString("answer")),
				row.getDouble("rt_millis"), row.getObject("judged_at", OffsetDateTime.class).toInstant(),
				row.getString("evidence"));
	}

}
