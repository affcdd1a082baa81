package io.veridical.rehearsal;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import io.veridical.campaign.HypeTime;
import io.veridical.rehearsal.Crowd.Member;
import io.veridical.simulation.RaterKind;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.annotation.JsonSerialize;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The rehearsals there were and are, and who took part in them.
 */
@Repository
class Rehearsals {

	private static final String FIND = """
			select r.*, (select count(*) from simulated_rater m where m.campaign_id = r.campaign_id and m.ending is not null)
			  as through
			from rehearsal r join campaign c on c.id = r.campaign_id where %s order by r.started_at desc
			""";

	private final JdbcClient jdbc;

	private final JsonMapper mapper;

	Rehearsals(JdbcClient jdbc, JsonMapper mapper) {
		this.jdbc = jdbc;
		this.mapper = mapper;
	}

	void add(UUID campaignId, RehearsalPlan plan, Instant now) {
		this.jdbc.sql("""
				insert into rehearsal (campaign_id, plan, status, started_at)
				values (:id, cast(:plan as jsonb), 'RUNNING', :now)
				""")
			.param("id", campaignId)
			.param("plan", this.mapper.writeValueAsString(plan))
			.param("now", at(now))
			.update();
	}

	Optional<Rehearsal> find(UUID campaignId) {
		return this.jdbc.sql(FIND.formatted("r.campaign_id = :id"))
			.param("id", campaignId)
			.query(this::rehearsal)
			.optional();
	}

	/** The rehearsals of a campaign, newest first. */
	List<Rehearsal> of(UUID original) {
		return this.jdbc.sql(FIND.formatted("c.rehearsal_of = :id"))
			.param("id", original)
			.query(this::rehearsal)
			.list();
	}

	/** Those that have not ended, the first first. */
	List<Rehearsal> running() {
		List<Rehearsal> running = new ArrayList<>(
				this.jdbc.sql(FIND.formatted("r.status = 'RUNNING'")).query(this::rehearsal).list());
		Collections.reverse(running);
		return running;
	}

	/**
	 * Forget who took part, for the run to begin anew, once.
	 * @return false if it did before
	 */
	boolean beginAnew(UUID campaignId, Instant now) {
		int begun = this.jdbc
			.sql("""
					update rehearsal set started_at = :now, opened_at = null, judgements = 0, slowest_ms = null, truths = null,
					  restarts = restarts + 1 where campaign_id = :id and status = 'RUNNING' and restarts = 0
					""")
			.param("now", at(now))
			.param("id", campaignId)
			.update();
		if (begun > 0) {
			this.jdbc.sql("delete from simulated_rater where campaign_id = :id").param("id", campaignId).update();
		}
		return begun > 0;
	}

	/**
	 * Judgements a second in the latest whole rehearsal with, or without, a limit of
	 * time.
	 */
	Optional<Double> rate(boolean timed) {
		return this.jdbc.sql("""
				select r.judgements / extract(epoch from r.ended_at - r.opened_at)::double precision as rate
				from rehearsal r join campaign c on c.id = r.campaign_id
				where r.status = 'FINISHED' and r.judgements > 0 and r.ended_at > r.opened_at
				  and (c.protocol ->> 'procedure' = :time) = :timed
				order by r.ended_at desc limit 1
				""").param("time", HypeTime.PROCEDURE).param("timed", timed).query(Double.class).optional();
	}

	void open(UUID campaignId, Instant now) {
		this.jdbc.sql("update rehearsal set opened_at = :now where campaign_id = :id")
			.param("now", at(now))
			.param("id", campaignId)
			.update();
	}

	void know(UUID campaignId, List<Double> truths) {
		this.jdbc.sql("update rehearsal set truths = :truths where campaign_id = :id")
			.param("truths", truths.toArray(Double[]::new))
			.param("id", campaignId)
			.update();
	}

	/**
	 * Note how far a run is.
	 * @return whether it is still wanted
	 */
	boolean count(UUID campaignId, Meter meter) {
		return this.jdbc.sql("""
				update rehearsal set judgements = :judgements, slowest_ms = :slowest
				where campaign_id = :id and status = 'RUNNING'
				""")
			.param("judgements", meter.judgements())
			.param("slowest", (meter.slowestMillis() > 0) ? meter.slowestMillis() : null)
			.param("id", campaignId)
			.update() > 0;
	}

	/**
	 * Ends a run, once.
	 * @return false if it had ended before
	 */
	boolean end(UUID campaignId, Rehearsal.Status status, @Nullable String failure, Instant now) {
		return this.jdbc.sql("""
				update rehearsal set status = :status, failure = :failure, ended_at = :now
				where campaign_id = :id and status = 'RUNNING'
				""")
			.param("status", status.name())
			.param("failure", failure)
			.param("now", at(now))
			.param("id", campaignId)
			.update() > 0;
	}

	void enter(UUID campaignId, Member member, UUID sessionId) {
		this.jdbc.sql(
				"insert into simulated_rater (campaign_id, number, kind, session_id) values (:id, :number, :kind, :session)")
			.param("id", campaignId)
			.param("number", member.number())
			.param("kind", member.kind().name())
			.param("session", sessionId)
			.update();
	}

	/** Notes how a rater ended, also one who did not come in. */
	void leave(UUID campaignId, Member member, String ending) {
		this.jdbc.sql("""
				insert into simulated_rater (campaign_id, number, kind, ending) values (:id, :number, :kind, :ending)
				on conflict (campaign_id, number) do update set ending = excluded.ending
				""")
			.param("id", campaignId)
			.param("number", member.number())
			.param("kind", member.kind().name())
			.param("ending", ending)
			.update();
	}

	/** What became of the raters of each kind, in the order of the kinds. */
	List<KindCount> kinds(UUID campaignId) {
		return this.jdbc.sql("""
				select m.kind, count(*) as raters, count(*) filter (where s.status = 'FINISHED') as finished,
				  count(*) filter (where s.status = 'FINISHED' and s.excluded) as excluded
				from simulated_rater m left join rater_session s on s.id = m.session_id
				where m.campaign_id = :id group by m.kind
				""")
			.param("id", campaignId)
			.query((row, number) -> new KindCount(RaterKind.valueOf(row.getString("kind")), row.getInt("raters"),
					row.getInt("finished"), row.getInt("excluded")))
			.list()
			.stream()
			.sorted((one, other) -> one.kind().compareTo(other.kind()))
			.toList();
	}

	private Rehearsal rehearsal(ResultSet row, int number) throws SQLException {
		Instant started = instant(row, "started_at");
		Array truths = row.getArray("truths");
		return new Rehearsal(row.getObject("campaign_id", UUID.class),
				this.mapper.readValue(row.getString("plan"), RehearsalPlan.class),
				Rehearsal.Status.valueOf(row.getString("status")), row.getString("failure"),
				(started != null) ? started : Instant.EPOCH, instant(row, "opened_at"), instant(row, "ended_at"),
				row.getInt("judgements"), row.getObject("slowest_ms", Double.class),
				(truths != null) ? List.of((Double[]) truths.getArray()) : List.of(), row.getInt("through"));
	}

	private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
		OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
		return (time != null) ? time.toInstant() : null;
	}

	private static OffsetDateTime at(Instant instant) {
		return instant.atOffset(ZoneOffset.UTC);
	}

	/**
	 * What became of one kind of raters.
	 *
	 * @param finished with everything judged
	 * @param excluded of those, by the campaign's rules
	 */
	record KindCount(@JsonSerialize(using = KindWords.class) RaterKind kind, int raters, int finished, int excluded) {

		/** The end of the message codes that speak of it. */
		public String text() {
			return RehearsalWish.text(this.kind);
		}

		public int kept() {
			return this.finished - this.excluded;
		}

	}

	/** The words by which scripts ask for kinds. */
	static final class KindWords extends ValueSerializer<RaterKind> {

		@Override
		public void serialize(RaterKind kind, JsonGenerator json, SerializationContext context) {
			json.writeString(RehearsalWish.text(kind));
		}

	}

}
