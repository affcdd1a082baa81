package io.veridical.past;

import java.util.UUID;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What the staged rows say together: which sessions there are, what contradicts itself,
 * and, once there is a campaign, its judgements.
 */
@Component
class StagedStudy {

	private static final int AT_ONCE = 1000;

	private final JdbcTemplate statements;

	private final JdbcClient jdbc;

	StagedStudy(JdbcTemplate statements, JdbcClient jdbc) {
		this.statements = statements;
		this.jdbc = jdbc;
	}

	/**
	 * Gather the sessions, numbered in the order of the file. One whose state the file
	 * does not say is finished if it has at least as many judgements as most sessions of
	 * its model; of several such numbers the smallest is asked for. Where only the column
	 * {@code counts} can tell, a finished session is excluded if none of its judgements
	 * count, although one was shown as asked for: in a file none of whose judgements
	 * count, as that of a qualification, it does not tell.
	 */
	void gather() {
		this.statements.execute("""
				create temporary table sitting on commit drop as
				with gathered as (
				  select session, min(line) as line, min(rater) as rater, max(rater) as other_rater,
				    min(status) as status, max(status) as other_status, count(*) as rows, count(status) as stated,
				    count(trial) as numbered, count(*) filter (where verdict is distinct from 'BAD') as judged,
				    case when min(model) = max(model) then min(model) else -1 end as model,
				    min(judged_at) as started_at, max(judged_at) as ended_at,
				    bool_or(coalesce(excluded, false)) or coalesce(min(status) = 'FINISHED' and not bool_or(counts)
				      and bool_or(coalesce(verdict, 'VERIFIED') = 'VERIFIED')
				      and (select bool_or(counts) from staged), false) as excluded,
				    bool_and(coalesce(excluded, false)) or count(excluded) = 0 as wholly_excluded
				  from staged group by session),
				usual as (
				  select model, mode() within group (order by judged) as judged
				  from gathered where status is null group by model)
				select g.*, row_number() over (order by g.line)::int as number,
				  coalesce(g.status, case when g.judged >= u.judged then 'FINISHED' else 'INCOMPLETE' end) as state
				from gathered g left join usual u on u.model = g.model
				""");
		this.statements.execute("analyze sitting");
	}

	/**
	 * Note what contradicts itself between rows.
	 */
	void check(Faults faults) {
		this.jdbc.sql("""
				select min(o.line) as line, o.rater, f.rater as first from sitting s
				join staged f on f.line = s.line
				join staged o on o.session = s.session and o.rater <> f.rater
				where s.rater <> s.other_rater group by s.session, o.rater, f.rater order by line
				""")
			.withFetchSize(AT_ONCE)
			.query((RowCallbackHandler) (row) -> faults.add(row.getLong("line"), Field.RATER.column(),
					row.getString("rater"), Fault.TWO_RATERS, row.getString("first")));
		this.jdbc.sql("""
				select min(o.line) as line, coalesce(o.status, '') as status, coalesce(f.status, '') as first
				from sitting s
				join staged f on f.line = s.line
				join staged o on o.session = s.session and o.status is distinct from f.status
				where s.status <> s.other_status or s.stated not in (0, s.rows)
				group by s.session, o.status, f.status order by line
				""")
			.withFetchSize(AT_ONCE)
			.query((RowCallbackHandler) (row) -> faults.add(row.getLong("line"), Field.STATUS.column(),
					row.getString("status"), Fault.TWO_STATES, row.getString("first")));
		this.jdbc.sql("""
				select min(r.line) as line, s.session from sitting s
				join staged r on r.session = s.session and not coalesce(r.excluded, false)
				where s.excluded and not s.wholly_excluded group by s.session order by line
				""")
			.withFetchSize(AT_ONCE)
			.query((RowCallbackHandler) (row) -> faults.add(row.getLong("line"), Field.EXCLUDED.column(), "",
					Fault.TWO_EXCLUSIONS, row.getString("session")));
		this.jdbc.sql("""
				select min(r.line) as line, s.session from sitting s
				join staged r on r.session = s.session and r.trial is null
				where s.numbered not in (0, s.rows) group by s.session order by line
				""")
			.withFetchSize(AT_ONCE)
			.query((RowCallbackHandler) (row) -> faults.add(row.getLong("line"), Field.TRIAL.column(), "",
					Fault.NUMBERED_IN_PART, row.getString("session")));
		this.jdbc.sql("""
				select max(line) as line, min(line) as first, session, block, trial from staged
				where trial is not null group by session, block, trial having count(*) > 1 order by line
				""")
			.withFetchSize(AT_ONCE)
			.query((RowCallbackHandler) (row) -> faults.add(row.getLong("line"), Field.TRIAL.column(),
					row.getString("trial"), Fault.TRIAL_TWICE, row.getLong("first"), row.getString("session"),
					row.getInt("block")));
	}

	/**
	 * What most finished sessions had: of all blocks together, or of each.
	 */
	Shape shape(boolean byBlock) {
		return this.jdbc.sql("""
				select coalesce(mode() within group (order by reals), 1) as reals,
				  coalesce(mode() within group (order by fakes), 1) as fakes, coalesce(max(block), 1) as blocks
				from (
				  select count(*) filter (where not r.fake) as reals, count(*) filter (where r.fake) as fakes,
				    max(r.block) as block
				  from staged r join sitting s on s.session = r.session and s.state = 'FINISHED'
				  where r.verdict is distinct from 'BAD'
				  group by s.number, case when :byBlock then r.block else 0 end) part
				""")
			.param("byBlock", byBlock)
			.query((row, number) -> new Shape(row.getInt("reals"), row.getInt("fakes"), row.getInt("blocks")))
			.single();
	}

	/** Whether the file says of any trial how well it was shown. */
	boolean hasVerdicts() {
		return this.jdbc.sql("select exists (select 1 from staged where verdict is not null)")
			.query(Boolean.class)
			.single();
	}

	/** Whether any judgement is said to count. */
	boolean hasCounted() {
		return Boolean.TRUE
			.equals(this.jdbc.sql("select coalesce(bool_or(counts), false) from staged").query(Boolean.class).single());
	}

	/**
	 * Make the staged rows the judgements of a past study.
	 * @param timed whether trials that the file proves nothing of are unverified
	 */
	void moveTo(UUID campaignId, boolean timed) {
		this.jdbc.sql("""
				insert into past_session (campaign_id, number, rater, session, status, started_at, ended_at, excluded)
				select :id, number, rater, session, state, started_at, ended_at, excluded from sitting order by number
				""").param("id", campaignId).update();
		this.jdbc
			.sql("""
					insert into past_judgement (campaign_id, condition_id, session, block, trial, frames, fake, called_fake,
					  repeat, exposure_ms, requested_ms, frame_ms, rt_ms, unaccounted_ms, judged_at, image, image_name,
					  verdict, reasons, evidence, kept)
					select :id, c.id, s.number, r.block, %s as trial, r.frames, r.fake, r.called_fake, r.repeat, r.exposure_ms,
					  r.requested_ms, r.frame_ms, r.rt_ms, r.unaccounted_ms, r.judged_at, r.image, r.image_name,
					  case when :timed then coalesce(r.verdict, 'UNVERIFIED') else r.verdict end, r.reasons, r.evidence, r.kept
					from staged r
					join sitting s on s.session = r.session
					join campaign_condition c on c.campaign_id = :id and c.position = r.model
					order by s.number, r.block, trial
					"""
				.formatted(isNumbered() ? "r.trial"
						: "coalesce(r.trial, row_number() over (partition by s.number, r.block order by r.line))"))
			.param("id", campaignId)
			.param("timed", timed)
			.update();
		this.jdbc.sql("""
				insert into past_session_condition
				select campaign_id, session, condition_id, count(*), count(*) filter (where verdict = 'VERIFIED'),
				  count(*) filter (where verdict = 'BAD'), count(*) filter (where verdict = 'UNVERIFIED')
				from past_judgement where campaign_id = :id group by campaign_id, session, condition_id
				""").param("id", campaignId).update();
		this.statements.execute("analyze past_session, past_session_condition, past_judgement");
	}

	private boolean isNumbered() {
		return this.jdbc.sql("select not exists (select 1 from sitting where numbered < rows)")
			.query(Boolean.class)
			.single();
	}

	/** How many sessions are finished, and how many of those are left out. */
	Sittings sittings() {
		return this.jdbc.sql("""
				select count(*) as sessions, count(*) filter (where state = 'FINISHED') as finished,
				  count(*) filter (where state = 'FINISHED' and excluded) as excluded,
				  count(distinct rater) as raters from sitting
				""")
			.query((row, number) -> new Sittings(row.getInt("sessions"), row.getInt("finished"), row.getInt("excluded"),
					row.getInt("raters")))
			.single();
	}

	/** Images of each kind that a rater judged, and in how many blocks. */
	record Shape(int reals, int fakes, int blocks) {

	}

	/** Sessions and raters, counted. */
	record Sittings(int sessions, int finished, int excluded, int raters) {

	}

}
