package io.veridical.quality;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The verdicts on finished sessions and the words against them: only ever inserted, and
 * deleted only when their rater withdraws.
 */
@Repository
public class Verdicts {

	private final JdbcClient jdbc;

	private final JsonMapper mapper;

	Verdicts(JdbcClient jdbc, JsonMapper mapper) {
		this.jdbc = jdbc;
		this.mapper = mapper;
	}

	void add(UUID sessionId, SessionVerdict verdict) {
		this.jdbc.sql("""
				insert into session_verdict (session_id, excluded, findings, version, judged_at)
				values (:id, :excluded, cast(:findings as jsonb), :version, :at)
				""")
			.param("id", sessionId)
			.param("excluded", verdict.excluded())
			.param("findings", this.mapper.writeValueAsString(FindingJson.of(verdict.findings())))
			.param("version", verdict.version())
			.param("at", verdict.judgedAt().atOffset(ZoneOffset.UTC))
			.update();
	}

	/** Empty unless the session finished under rules. */
	public Optional<SessionVerdict> of(UUID sessionId) {
		return this.jdbc.sql("select * from session_verdict where session_id = :id")
			.param("id", sessionId)
			.query((row, number) -> verdict(row))
			.optional();
	}

	/** Those of a campaign, by session. */
	public Map<UUID, SessionVerdict> ofCampaign(UUID campaignId) {
		Map<UUID, SessionVerdict> verdicts = new HashMap<>();
		this.jdbc.sql("""
				select v.* from session_verdict v join rater_session s on s.id = v.session_id
				where s.campaign_id = :id
				""")
			.param("id", campaignId)
			.query((RowCallbackHandler) (row) -> verdicts.put(row.getObject("session_id", UUID.class), verdict(row)));
		return verdicts;
	}

	void add(UUID sessionId, SessionOverride override) {
		this.jdbc.sql("""
				insert into session_override (id, session_id, number, excluded, reason, by_account, at)
				values (:id, :sessionId, :number, :excluded, :reason, :by, :at)
				""")
			.param("id", UUID.randomUUID())
			.param("sessionId", sessionId)
			.param("number", override.number())
			.param("excluded", override.excluded())
			.param("reason", override.reason())
			.param("by", override.by())
			.param("at", override.at().atOffset(ZoneOffset.UTC))
			.update();
	}

	/** Every word on a session, the first first. */
	public List<SessionOverride> overrides(UUID sessionId) {
		return this.jdbc.sql("select * from session_override where session_id = :id order by number")
			.param("id", sessionId)
			.query((row, number) -> override(row))
			.list();
	}

	/** The latest word on each session of a campaign that has one. */
	public Map<UUID, SessionOverride> latest(UUID campaignId) {
		Map<UUID, SessionOverride> latest = new HashMap<>();
		this.jdbc.sql("""
				select o.* from session_override o join rater_session s on s.id = o.session_id
				where s.campaign_id = :id order by o.number
				""")
			.param("id", campaignId)
			.query((RowCallbackHandler) (row) -> latest.put(row.getObject("session_id", UUID.class), override(row)));
		return latest;
	}

	void forget(UUID sessionId) {
		this.jdbc.sql("delete from session_verdict where session_id = :id").param("id", sessionId).update();
		this.jdbc.sql("delete from session_override where session_id = :id").param("id", sessionId).update();
	}

	private SessionVerdict verdict(ResultSet row) throws SQLException {
		return new SessionVerdict(row.getBoolean("excluded"),
				FindingJson
					.findings(Arrays.asList(this.mapper.readValue(row.getString("findings"), FindingJson[].class))),
				row.getString("version"), row.getObject("judged_at", OffsetDateTime.class).toInstant());
	}

	private static SessionOverride override(ResultSet row) throws SQLException {
		return new SessionOverride(row.getInt("number"), row.getBoolean("excluded"), row.getString("reason"),
				row.getString("by_account"), row.getObject("at", OffsetDateTime.class).toInstant());
	}

}
