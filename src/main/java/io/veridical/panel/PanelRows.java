package io.veridical.panel;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The panels and invitations there are.
 */
@Repository
class PanelRows {

	private final JdbcClient jdbc;

	PanelRows(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Adds a panel.
	 * @return false if the campaign has one of that name
	 */
	boolean add(Panel panel) {
		return this.jdbc.sql("""
				insert into panel (id, campaign_id, name, qualification_id, created_at)
				values (:id, :campaignId, :name, :qualificationId, :createdAt)
				on conflict (campaign_id, name) do nothing
				""")
			.param("id", panel.id())
			.param("campaignId", panel.campaignId())
			.param("name", panel.name())
			.param("qualificationId", panel.qualificationId())
			.param("createdAt", panel.createdAt().atOffset(ZoneOffset.UTC))
			.update() == 1;
	}

	void add(Invitation invitation, String tokenSha256) {
		this.jdbc.sql("""
				insert into invitation (id, panel_id, token_sha256, label, created_at, expires_at)
				values (:id, :panelId, :tokenSha256, :label, :createdAt, :expiresAt)
				""")
			.param("id", invitation.id())
			.param("panelId", invitation.panelId())
			.param("tokenSha256", tokenSha256)
			.param("label", invitation.label())
			.param("createdAt", invitation.createdAt().atOffset(ZoneOffset.UTC))
			.param("expiresAt", invitation.expiresAt().atOffset(ZoneOffset.UTC))
			.update();
	}

	/**
	 * Takes an invitation back; the first time counts.
	 * @return false if there is none
	 */
	boolean revoke(UUID panelId, UUID id, Instant now) {
		return this.jdbc.sql("""
				update invitation set revoked_at = coalesce(revoked_at, :now) where id = :id and panel_id = :panelId
				""").param("now", now.atOffset(ZoneOffset.UTC)).param("id", id).param("panelId", panelId).update() == 1;
	}

	List<Panel> of(UUID campaignId) {
		return this.jdbc.sql("select * from panel where campaign_id = :campaignId order by created_at, name")
			.param("campaignId", campaignId)
			.query(PanelRows::panel)
			.list();
	}

	Optional<Panel> find(UUID id) {
		return this.jdbc.sql("select * from panel where id = :id").param("id", id).query(PanelRows::panel).optional();
	}

	Optional<Invitation> byToken(String tokenSha256) {
		return this.jdbc.sql("select * from invitation where token_sha256 = :tokenSha256")
			.param("tokenSha256", tokenSha256)
			.query(PanelRows::invitation)
			.optional();
	}

	Optional<Invitation> invitation(UUID id) {
		return this.jdbc.sql("select * from invitation where id = :id")
			.param("id", id)
			.query(PanelRows::invitation)
			.optional();
	}

	/**
	 * The members of a panel and where their sessions stand.
	 */
	List<Member> members(UUID panelId) {
		return this.jdbc.sql("""
				select i.*, s.status as session_status, coalesce(s.finished_at, s.ended_at) as session_ended
				from invitation i
				join panel p on p.id = i.panel_id
				left join rater r on r.source = 'invitation' and r.external_id = i.id::text
				left join rater_session s on s.rater_id = r.id and s.campaign_id = p.campaign_id
				where i.panel_id = :panelId order by i.created_at, i.label, i.id
				""")
			.param("panelId", panelId)
			.query((row, number) -> new Member(invitation(row, number), row.getString("session_status"),
					instant(row, "session_ended")))
			.list();
	}

	private static Panel panel(ResultSet row, int number) throws SQLException {
		return new Panel(row.getObject("id", UUID.class), row.getObject("campaign_id", UUID.class),
				row.getString("name"), row.getObject("qualification_id", UUID.class),
				Objects.requireNonNull(instant(row, "created_at")));
	}

	private static Invitation invitation(ResultSet row, int number) throws SQLException {
		return new Invitation(row.getObject("id", UUID.class), row.getObject("panel_id", UUID.class),
				row.getString("label"), Objects.requireNonNull(instant(row, "created_at")),
				Objects.requireNonNull(instant(row, "expires_at")), instant(row, "revoked_at"));
	}

	private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
		OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
		return (time != null) ? time.toInstant() : null;
	}

	/**
	 * An invitation and what became of it.
	 *
	 * @param session where the session stands, in capitals; null if there is none
	 * @param ended when it finished or ended otherwise; null as long as it did not
	 */
	record Member(Invitation invitation, @Nullable String session, @Nullable Instant ended) {
	}

}
