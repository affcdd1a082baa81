package io.veridical.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import io.veridical.campaign.Campaign;
import io.veridical.quality.FindingJson;
import io.veridical.quality.SessionSignals;
import io.veridical.screening.Finding;
import io.veridical.screening.Signal;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * A campaign's sessions, a page at a time, sorted by the database.
 */
@Repository
class SessionList {

	static final int PAGE = 50;

	private static final String RUN = """
			select s.id::text as session, s.id::text as address, s.rater_id::text as rater, c.model, s.status, s.started_at,
			  coalesce(s.finished_at, s.ended_at) as ended_at, s.excluded, v.findings,
			  exists (select from session_override o where o.session_id = s.id) as overridden, g.signals
			from rater_session s
			join campaign_condition c on c.id = s.condition_id
			left join session_verdict v on v.session_id = s.id
			left join session_signals g on g.campaign_id = s.campaign_id and g.session = s.id::text
			where s.campaign_id = :campaign and s.status <> 'WITHDRAWN' and %s
			""";

	private static final String PAST = """
			select s.session, s.number::text as address, s.rater, of.model, s.status, s.started_at, s.ended_at,
			  s.excluded, null as findings, false as overridden, g.signals
			from past_session s
			cross join lateral (
			  select string_agg(c.model, ', ' order by c.position) as model
			  from past_session_condition p join campaign_condition c on c.id = p.condition_id
			  where p.campaign_id = s.campaign_id and p.session = s.number) of
			left join session_signals g on g.campaign_id = s.campaign_id and g.session = s.session
			where s.campaign_id = :campaign and %s
			""";

	private final JdbcClient jdbc;

	private final JsonMapper mapper;

	private final SessionSignals signals;

	SessionList(JdbcClient jdbc, JsonMapper mapper, SessionSignals signals) {
		this.jdbc = jdbc;
		this.mapper = mapper;
		this.signals = signals;
	}

	/**
	 * @param sort by which signal; null: by when they began
	 * @param page from 1
	 */
	List<SessionLine> page(Campaign campaign, Show show, @Nullable Signal sort, boolean descending, int page) {
		String by = (sort != null) ? "(g.signals ->> '%s')::float8".formatted(sort.id())
				: campaign.isPast() ? "s.number" : "s.started_at";
		String last = campaign.isPast() ? "s.number" : "s.started_at, s.id";
		return this.jdbc
			.sql(source(campaign, show) + "order by %s %s nulls last, %s limit :size offset :from".formatted(by,
					descending ? "desc" : "asc", last))
			.param("campaign", campaign.getId())
			.param("size", PAGE)
			.param("from", (page - 1) * PAGE)
			.query((row, number) -> line(row))
			.list();
	}

	int count(Campaign campaign, Show show) {
		return this.jdbc.sql("select count(*) from (" + source(campaign, show) + ") line")
			.param("campaign", campaign.getId())
			.query(Integer.class)
			.single();
	}

	/**
	 * @param address the last part of its page's address
	 */
	Optional<SessionLine> find(Campaign campaign, String address) {
		String condition = campaign.isPast() ? "s.number::text = :address" : "s.id::text = :address";
		return this.jdbc.sql((campaign.isPast() ? PAST : RUN).formatted(condition))
			.params(Map.of("campaign", campaign.getId(), "address", address))
			.query((row, number) -> line(row))
			.optional();
	}

	/** The campaign of a session that was run here. */
	Optional<UUID> campaignOf(UUID sessionId) {
		return this.jdbc.sql("select campaign_id from rater_session where id = :id")
			.param("id", sessionId)
			.query(UUID.class)
			.optional();
	}

	private static String source(Campaign campaign, Show show) {
		return campaign.isPast() ? PAST.formatted((show != Show.OVERRIDDEN) ? show.condition() : "false")
				: RUN.formatted(show.condition());
	}

	private SessionLine line(ResultSet row) throws SQLException {
		String findings = row.getString("findings");
		String signals = row.getString("signals");
		return new SessionLine(row.getString("session"), row.getString("address"), row.getString("rater"),
				row.getString("model"), row.getString("status"), time(row, "started_at"), time(row, "ended_at"),
				row.getBoolean("excluded"), (findings != null) ? broken(findings) : List.of(),
				row.getBoolean("overridden"), (signals != null) ? this.signals.read(signals) : Map.of());
	}

	private List<Finding> broken(String findings) {
		return FindingJson.findings(Arrays.asList(this.mapper.readValue(findings, FindingJson[].class)))
			.stream()
			.filter(Finding::broken)
			.toList();
	}

	private static @Nullable Instant time(ResultSet row, String column) throws SQLException {
		OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
		return (time != null) ? time.toInstant() : null;
	}

}
