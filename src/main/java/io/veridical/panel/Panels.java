package io.veridical.panel;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;

import io.veridical.account.Audit;
import io.veridical.campaign.Campaign;
import io.veridical.campaign.Campaigns;
import io.veridical.panel.UnusablePanel.Reason;
import io.veridical.rater.RaterMark;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes panels and invites people to them.
 */
@Service
public class Panels {

	private static final int RANDOM_BYTES = 32;

	private final PanelRows rows;

	private final Campaigns campaigns;

	private final Audit audit;

	private final Clock clock;

	private final SecureRandom random = new SecureRandom();

	Panels(PanelRows rows, Campaigns campaigns, Audit audit, Clock clock) {
		this.rows = rows;
		this.campaigns = campaigns;
		this.audit = audit;
		this.clock = clock;
	}

	public List<Panel> of(UUID campaignId) {
		return this.rows.of(campaignId);
	}

	/**
	 * @throws NoSuchElementException if the campaign has no such panel
	 */
	Panel find(UUID campaignId, UUID panelId) {
		this.campaigns.findById(campaignId).orElseThrow();
		return this.rows.find(panelId)
			.filter((panel) -> panel.campaignId().equals(campaignId))
			.orElseThrow(() -> new NoSuchElementException("No panel " + panelId));
	}

	List<PanelRows.Member> members(Panel panel) {
		return this.rows.members(panel.id());
	}

	/**
	 * Make a panel of a campaign, before its launch or after.
	 * @param qualificationId what its members need in place of what the campaign
	 * requires; null for the campaign's own
	 */
	@Transactional
	public Panel create(UUID campaignId, String name, @Nullable UUID qualificationId) {
		Campaign campaign = this.campaigns.findById(campaignId).orElseThrow();
		if (campaign.isPast()) {
			throw new UnusablePanel(Reason.NO_PANEL_OF_A_PAST, campaign.getTitle());
		}
		if (qualificationId != null
				&& this.campaigns.findById(qualificationId).filter(Campaign::isQualification).isEmpty()) {
			throw new UnusablePanel(Reason.QUALIFICATION, qualificationId);
		}
		if (!Panel.isReadable(name.strip())) {
			throw new UnusablePanel(Reason.NAME, name);
		}
		Panel panel = new Panel(UUID.randomUUID(), campaignId, name, qualificationId, this.clock.instant());
		if (!this.rows.add(panel)) {
			throw new UnusablePanel(Reason.NAME_TAKEN, panel.name());
		}
		note("panel.made", panel, Map.of("campaign", campaign.getTitle()));
		return panel;
	}

	/**
	 * Invite people, all or none.
	 * @return each invitation with its token, which nobody can tell again
	 */
	@Transactional
	public List<Issued> invite(Panel panel, List<@Nullable String> labels, int days) {
		Instant now = this.clock.instant();
		List<Issued> issued = new ArrayList<>();
		for (String label : labels) {
			String token = token();
			Invitation invitation = new Invitation(UUID.randomUUID(), panel.id(), label, now,
					now.plus(Duration.ofDays(days)), null);
			this.rows.add(invitation, sha256(token));
			issued.add(new Issued(invitation, token));
		}
		note("panel.invited", panel, Map.of("invitations", issued.size(), "days", days));
		return issued;
	}

	/**
	 * Take an invitation back: nobody begins by it any more.
	 */
	@Transactional
	public void revoke(Panel panel, UUID invitationId) {
		if (!this.rows.revoke(panel.id(), invitationId, this.clock.instant())) {
			throw new NoSuchElementException("No invitation " + invitationId);
		}
		note("panel.invitation-revoked", panel, Map.of("invitation", invitationId));
	}

	/** The invitation that a link carries. */
	public Optional<Invitation> byToken(String token) {
		return this.rows.byToken(sha256(token));
	}

	/** The invitation by which a rater is known. */
	public Optional<Invitation> of(RaterMark mark) {
		return mark.isInvitation() ? this.rows.invitation(UUID.fromString(mark.externalId())) : Optional.empty();
	}

	public Panel of(Invitation invitation) {
		return this.rows.find(invitation.panelId()).orElseThrow();
	}

	private void note(String action, Panel panel, Map<String, ?> to) {
		this.audit.changed(action, "panel", panel.id().toString(), panel.name(), Map.of(), to);
	}

	private String token() {
		byte[] bytes = new byte[RANDOM_BYTES];
		this.random.nextBytes(bytes);
		return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
	}

	private static String sha256(String token) {
		try {
			return HexFormat.of()
				.formatHex(MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * A new invitation.
	 *
	 * @param token what opens it, shown now or never
	 */
	public record Issued(Invitation invitation, String token) {

	}

}
