package io.veridical.session;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Who sat when in a campaign that was run here, and cheaply whether that has changed. A
 * session without a judgement for an hour counts as dropped, as it does where raters are
 * dealt to conditions.
 */
@Repository
public class Attendance {

	private static final String LAST_SIGN = """
			greatest(s.started_at, (select max(j.judged_at) from judgement j where j.session_id = s.id))
			""";

	private final JdbcClient jdbc;

	Attendance(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Every sitting, in the order they started.
	 */
	public List<Attended> of(UUID campaignId, Instant now) {
		return this.jdbc.sql("""
				select s.condition_id, s.rater_id::text as rater, s.status, s.excluded, s.started_at, s.finished_at,
				  coalesce(s.withdrawn_at, s.ended_at) as ended_at,
				  case when s.status = 'ACTIVE' then %s end as last_sign
				from rater_session s where s.campaign_id = :campaignId order by s.started_at, s.id
				""".formatted(LAST_SIGN))
			.param("campaignId", campaignId)
			.query((row, number) -> attended(row, now))
			.list();
	}

	/**
	 * Where campaigns stand, those that are gone left out: one statement for all.
	 */
	public Map<UUID, Moment> moments(Collection<UUID> campaignIds, Instant now) {
		Map<UUID, Moment> moments = new HashMap<>();
		if (campaignIds.isEmpty()) {
			return moments;
		}
		this.jdbc
			.sql("""
					select a.id, a.status, md5(concat_ws('.', a.status, a.target, a.title, count(s.id), sum(hashtextextended(
					  concat_ws('.', s.id, s.status, s.excluded, s.fresh), 0)::numeric))) as version,
					  coalesce(bool_or(s.fresh), false) as fresh
					from campaign a
					left join lateral (
					  select s.*, s.status = 'ACTIVE' and %s > :freshSince as fresh from rater_session s
					  where s.campaign_id = a.id) s on true
					where a.id in (:ids)
					group by a.id
					"""
				.formatted(LAST_SIGN))
			.param("ids", campaignIds)
			.param("freshSince", now.minus(Balance.FRESH).atOffset(ZoneOffset.UTC))
			.query((row) -> {
				moments.put(row.getObject("id", UUID.class), moment(row));
			});
		return moments;
	}

	private static Moment moment(ResultSet row) throws SQLException {
		boolean moving = switch (row.getString("status")) {
			case "PREPARING", "LIVE", "PAUSED" -> true;
			default -> row.getBoolean("fresh");
		};
		return new Moment(row.getString("version"), moving);
	}

	private static Attended attended(ResultSet row, Instant now) throws SQLException {
		SessionStatus status = SessionStatus.valueOf(row.getString("status"));
		Instant dropped = instant(row, "ended_at");
		Instant lastSign = instant(row, "last_sign");
		if (lastSign != null && !lastSign.plus(Balance.FRESH).isAfter(now)) {
			dropped = lastSign.plus(Balance.FRESH);
		}
		return new Attended(row.getObject("condition_id", UUID.class), row.getString("rater"),
				row.getObject("started_at", OffsetDateTime.class).toInstant(), instant(row, "finished_at"), dropped,
				status == SessionStatus.UNUSABLE, row.getBoolean("excluded"));
	}

	private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
		OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
		return (time != null) ? time.toInstant() : null;
	}

	/**
	 * Where a campaign stands.
	 *
	 * @param version another text whenever a session began, ended, fell silent or was
	 * excluded, or the campaign's status, title or target changed
	 * @param moving whether that may happen again by itself
	 */
	public record Moment(String version, boolean moving) {

	}

}
