package io.veridical.session;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

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

	// as UnverifiedTrials.scores has it
	private static final String COUNTS = """
			select s.condition_id, s.rater_id,
			  count(*) filter (where t.truth = 'REAL') as reals_shown,
			  count(*) filter (where t.truth = 'REAL' and j.answer = 'FAKE') as reals_wrong,
			  count(*) filter (where t.truth = 'FAKE') as fakes_shown,
			  count(*) filter (where t.truth = 'FAKE' and j.answer = 'REAL') as fakes_wrong
			from rater_session s
			join campaign a on a.id = s.campaign_id
			join trial t on t.session_id = s.id and t.phase not in ('PRACTICE', 'CATCH')
			join judgement j on j.trial_id = t.id and (j.verdict is null or j.verdict = 'VERIFIED'
			  or j.verdict = 'UNVERIFIED' and a.protocol ->> 'unverified' = 'accept')
			where s.%s = :id and s.status = 'FINISHED'%s
			group by s.id order by s.started_at, s.id
			""";

	private static final String JUDGEMENTS = """
			select s.condition_id, c.model, s.rater_id, s.id as session_id, s.status,
			  coalesce(j.place, t.number - (
			    select count(*) from trial p where p.session_id = s.id and p.phase = 'PRACTICE')) as trial,
			  t.image_id, i.pixels, i.source_name, t.truth, t.phase, j.*
			from rater_session s
			join campaign_condition c on c.id = s.condition_id
			join trial t on t.session_id = s.id and t.phase not in ('PRACTICE', 'CATCH')
			join judgement j on j.trial_id = t.id
			join image i on i.id = t.image_id
			where s.campaign_id = :campaignId and s.status <> 'WITHDRAWN'%s
			order by s.started_at, s.id, j.block, j.place, t.number
			""";

	private final JdbcClient jdbc;

	StoredSessionRecords(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public List<RaterCounts> finishedCounts(UUID campaignId) {
		return this.jdbc.sql(COUNTS.formatted("campaign_id", " and not s.excluded"))
			.param("id", campaignId)
			.query(RecordRows::counts)
			.list();
	}

	/**
	 * The counts of one session; empty unless it is finished and something of it was
	 * shown as asked for. Its rater is shown them, excluded or not.
	 */
	Optional<RaterCounts> countsOf(UUID sessionId) {
		return this.jdbc.sql(COUNTS.formatted("id", "")).param("id", sessionId).query(RecordRows::counts).optional();
	}

	// as UnverifiedTrials.moves has it
	@Override
	public List<ConditionProgress> progress(UUID campaignId) {
		return this.jdbc
			.sql("""
					select c.id, c.position,
					  count(s.id) filter (where s.status = 'ACTIVE') as active,
					  count(s.id) filter (where s.status = 'FINISHED') as finished,
					  count(s.id) filter (where s.status = 'WITHDRAWN') as withdrawn,
					  count(s.id) filter (where s.status = 'UNUSABLE') as unusable,
					  count(s.id) filter (where s.status = 'INCOMPATIBLE') as incompatible,
					  coalesce(sum(judged.judgements), 0) as judgements,
					  count(s.id) filter (where s.status = 'FINISHED' and s.excluded) as excluded
					from campaign_condition c
					join campaign a on a.id = c.campaign_id
					left join rater_session s on s.condition_id = c.id
					left join lateral (
					  select count(*) as judgements from judgement j join trial t on t.id = j.trial_id
					  where j.session_id = s.id and s.status in ('ACTIVE', 'FINISHED') and t.phase not in ('PRACTICE', 'CATCH')
					    and (j.verdict is null or j.verdict = 'VERIFIED'
					      or j.verdict = 'UNVERIFIED' and a.protocol ->> 'unverified' <> 'refuse')) judged on true
					where c.campaign_id = :campaignId and a.origin <> 'PAST'
					group by c.id
					union all
					select c.id, c.position,
					  count(*) filter (where s.status = 'INCOMPLETE'),
					  count(*) filter (where s.status = 'FINISHED'), 0,
					  count(*) filter (where s.status = 'UNUSABLE'),
					  count(*) filter (where s.status = 'INCOMPATIBLE'),
					  sum(p.judgements - p.bad) filter (where s.status in ('INCOMPLETE', 'FINISHED')),
					  count(*) filter (where s.status = 'FINISHED' and s.excluded)
					from past_session_condition p
					join past_session s on s.campaign_id = p.campaign_id and s.number = p.session
					join campaign_condition c on c.id = p.condition_id
					where p.campaign_id = :campaignId
					group by c.id
					order by position
					""")
			.param("campaignId", campaignId)
			.query(RecordRows::progress)
			.list();
	}

	@Override
	@Transactional(readOnly = true)
	public void forEachSession(UUID campaignId, Consumer<SessionRow> consumer) {
		stream("""
				select s.id, s.condition_id, case when a.passing is null then c.model end as model, s.rater_id, s.status, s.language, s.started_at, s.excluded,
				  coalesce(s.finished_at, s.ended_at) as ended_at, judged.*, p.suitable, p.reasons, p.refresh_ms, p.result,
				  (select count(*) from preflight l where l.session_id = s.id) as looks,
				  (select name from panel where panel.id = s.panel_id) as panel,
				  (select count(*) from interruption x join trial t on t.id = x.trial_id
				    where x.session_id = s.id and t.phase not in ('PRACTICE', 'CATCH')) as interrupted
				from rater_session s
				join campaign a on a.id = s.campaign_id
				join campaign_condition c on c.id = s.condition_id
				cross join lateral (
				  select count(*) as judgements,
				    count(*) filter (where j.verdict = 'VERIFIED') as verified,
				    count(*) filter (where j.verdict = 'BAD') as bad,
				    count(*) filter (where j.verdict = 'UNVERIFIED') as unverified
				  from judgement j join trial t on t.id = j.trial_id
				  where j.session_id = s.id and t.phase not in ('PRACTICE', 'CATCH')) judged
				left join lateral (
				  select * from preflight l where l.session_id = s.id order by l.checked_at desc, l.id limit 1) p on true
				where s.campaign_id = :campaignId and s.status <> 'WITHDRAWN'
				order by s.started_at, s.id
				""",
				campaignId, (row) -> consumer.accept(RecordRows.session(row)));
		stream("""
				select s.session as id, (array_agg(c.id order by c.position))[1] as condition_id,
				  string_agg(c.model, ', ' order by c.position) as model, s.rater as rater_id, s.status, null as language,
				  s.started_at, s.ended_at, sum(p.judgements)::int as judgements, sum(p.verified)::int as verified,
				  sum(p.bad)::int as bad, sum(p.unverified)::int as unverified, 0 as interrupted, 0 as looks,
				  null as panel, null as result, s.excluded
				from past_session s
				join past_session_condition p on p.campaign_id = s.campaign_id and p.session = s.number
				join campaign_condition c on c.id = p.condition_id
				where s.campaign_id = :campaignId
				group by s.campaign_id, s.number order by s.number
				""",
				campaignId, (row) -> consumer.accept(RecordRows.session(row)));
	}

	@Override
	@Transactional(readOnly = true)
	public void forEachPastTiming(UUID campaignId, Consumer<Timing> consumer) {
		stream("""
				select p.block, p.trial, coalesce(p.repeat, false) as repeat,
				  coalesce(p.requested_ms, p.exposure_ms) as requested_ms, p.exposure_ms, p.frames, p.frame_ms, p.verdict,
				  p.reasons, coalesce(p.unaccounted_ms, 0) as unaccounted_ms
				from past_judgement p
				join past_session s on s.campaign_id = p.campaign_id and s.number = p.session
				where p.campaign_id = :campaignId and p.verdict is not null and s.status <> 'INCOMPATIBLE'
				""",
				campaignId, (row) -> consumer.accept(RecordRows.pastTiming(row)));
	}

	@Override
	@Transactional(readOnly = true)
	public void forEachJudgement(UUID campaignId, Consumer<JudgementRow> consumer) {
		stream(JUDGEMENTS.formatted(""), campaignId, (row) -> consumer.accept(RecordRows.judgement(row)));
	}

	@Override
	@Transactional(readOnly = true)
	public void forEachTimedTrial(UUID campaignId, Consumer<TimedTrial> consumer) {
		stream(JUDGEMENTS.formatted(" and j.verdict is not null"), campaignId,
				(row) -> consumer.accept(RecordRows.timedTrial(row)));
	}

	// a window that takes half a pixel takes nothing that can be seen
	@Override
	public ShownSizes shownSizes(UUID campaignId) {
		return this.jdbc
			.sql("""
					select count(j.shown_px) as trials, count(*) filter (where j.shown_px < a.stimulus_edge - 0.5) as smaller,
					  min(j.shown_px) as least, max(j.shown_px) as most
					from rater_session s
					join campaign a on a.id = s.campaign_id
					join trial t on t.session_id = s.id and t.phase not in ('PRACTICE', 'CATCH')
					join judgement j on j.trial_id = t.id
					where s.campaign_id = :campaignId and s.status in ('ACTIVE', 'FINISHED', 'UNUSABLE')
					""")
			.param("campaignId", campaignId)
			.query(RecordRows::sizes)
			.single();
	}

	@Override
	@Transactional(readOnly = true)
	public void forEachPreflight(UUID campaignId, Consumer<PreflightRow> consumer) {
		stream("""
				select p.* from rater_session s join preflight p on p.session_id = s.id
				where s.campaign_id = :campaignId order by s.started_at, s.id, p.checked_at, p.id
				""", campaignId, (row) -> consumer.accept(RecordRows.preflight(row)));
	}

	// PostgreSQL's driver fetches piece by piece only within a transaction
	private void stream(String sql, UUID campaignId, RowCallbackHandler consumer) {
		this.jdbc.sql(sql).withFetchSize(ROWS_AT_ONCE).param("campaignId", campaignId).query(consumer);
	}

}
