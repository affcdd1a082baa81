package io.veridical.rater;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Who agreed to what; the first agreement of a rater to a campaign is the one that
 * counts.
 */
@Repository
public class Consents {

	private final JdbcClient jdbc;

	Consents(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	public void add(Consent consent) {
		this.jdbc.sql("""
				insert into consent (id, rater_id, campaign_id, text_sha256, language, given_at)
				values (:id, :raterId, :campaignId, :textSha256, :language, :givenAt)
				on conflict (rater_id, campaign_id) do nothing
				""")
			.param("id", UUID.randomUUID())
			.param("raterId", consent.raterId())
			.param("campaignId", consent.campaignId())
			.param("textSha256", consent.textSha256())
			.param("language", consent.language())
			.param("givenAt", consent.givenAt().atOffset(ZoneOffset.UTC))
			.update();
	}

	/**
	 * Takes a consent back; the first time counts.
	 */
	public void withdraw(UUID raterId, UUID campaignId, Instant now) {
		this.jdbc.sql("""
				update consent set withdrawn_at = :now
				where rater_id = :raterId and campaign_id = :campaignId and withdrawn_at is null
				""")
			.param("now", now.atOffset(ZoneOffset.UTC))
			.param("raterId", raterId)
			.param("campaignId", campaignId)
			.update();
	}

	public Optional<Consent> find(UUID raterId, UUID campaignId) {
		return this.jdbc.sql("select * from consent where rater_id = :raterId and campaign_id = :campaignId")
			.param("raterId", raterId)
			.param("campaignId", campaignId)
			.query(Consents::consent)
			.optional();
	}

	private static Consent consent(ResultSet row, int number) throws SQLException {
		return new Consent(row.getObject("rater_id", UUID.class), row.getObject("campaign_id", UUID.class),
				row.getString("text_sha256"), row.getString("language"),
				row.getObject("given_at", OffsetDateTime.class).toInstant(), instant(row, "withdrawn_at"));
	}

	private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
		OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
		return (time != null) ? time.toInstant() : null;
	}

}
