package io.veridical.panel;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import io.veridical.campaign.Campaign;
import io.veridical.campaign.Campaigns;

/**
 * Panels for scripts.
 */
@RestController
@RequestMapping("/api/v1/campaigns/{id}/panels")
class PanelApi {

	private final Panels panels;

	private final Campaigns campaigns;

	private final Clock clock;

	PanelApi(Panels panels, Campaigns campaigns, Clock clock) {
		this.panels = panels;
		this.campaigns = campaigns;
		this.clock = clock;
	}

	@GetMapping
	List<Panel> all(@PathVariable UUID id) {
		return this.panels.of(campaign(id).getId());
	}

	@PostMapping
	ResponseEntity<Panel> create(@PathVariable UUID id, @RequestBody PanelWish wish) {
		Panel panel = this.panels.create(id, (wish.name() != null) ? wish.name() : "", wish.qualificationId());
		return ResponseEntity.created(URI.create("/api/v1/campaigns/" + id + "/panels/" + panel.id() + "/invitations"))
			.body(panel);
	}

	@GetMapping("/{panelId}/invitations")
	List<MemberView> members(@PathVariable UUID id, @PathVariable UUID panelId) {
		Instant now = this.clock.instant();
		return this.panels.members(this.panels.find(id, panelId))
			.stream()
			.map((member) -> MemberView.of(member, now))
			.toList();
	}

	/**
	 * Invites people; the answer alone holds their links.
	 */
	@PostMapping("/{panelId}/invitations")
	ResponseEntity<List<IssuedView>> invite(@PathVariable UUID id, @PathVariable UUID panelId,
			@RequestBody InvitationWish wish) {
		Campaign campaign = campaign(id);
		List<IssuedView> issued = this.panels.invite(this.panels.find(id, panelId), wish.places(), wish.validDays())
			.stream()
			.map((one) -> new IssuedView(one.invitation().id(), one.invitation().label(),
					"/take/" + campaign.getSlug() + "?invitation=" + one.token(), one.invitation().expiresAt()))
			.toList();
		return ResponseEntity.created(URI.create("/api/v1/campaigns/" + id + "/panels/" + panelId + "/invitations"))
			.cacheControl(CacheControl.noStore())
			.body(issued);
	}

	@DeleteMapping("/{panelId}/invitations/{invitationId}")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void revoke(@PathVariable UUID id, @PathVariable UUID panelId, @PathVariable UUID invitationId) {
		this.panels.revoke(this.panels.find(id, panelId), invitationId);
	}

	private Campaign campaign(UUID id) {
		return this.campaigns.findById(id).orElseThrow();
	}

	/**
	 * A panel as somebody asks for it.
	 *
	 * @param name 1 to 100 characters
	 * @param qualificationId what its members need in place of what the campaign
	 * requires; the campaign's own if left out
	 */
	record PanelWish(@Nullable String name, @Nullable UUID qualificationId) {

	}

	/**
	 * A new invitation.
	 *
	 * @param path where its person begins; it is told here and never again
	 */
	record IssuedView(UUID id, @Nullable String label, String path, Instant expiresAt) {

	}

	/**
	 * A member of a panel.
	 *
	 * @param state {@code open}, {@code expired} or {@code revoked}
	 * @param session where the session stands, such as {@code finished}; null before it
	 * begins
	 */
	record MemberView(UUID id, @Nullable String label, String state, Instant expiresAt, @Nullable String session,
			@Nullable Instant ended) {

		private static MemberView of(PanelRows.Member member, Instant now) {
			Invitation invitation = member.invitation();
			return new MemberView(invitation.id(), invitation.label(), invitation.state(now).text(),
					invitation.expiresAt(),
					(member.session() != null) ? member.session().toLowerCase(Locale.ROOT) : null, member.ended());
		}

	}

}
