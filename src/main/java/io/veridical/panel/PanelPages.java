package io.veridical.panel;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

import io.veridical.campaign.Campaign;
import io.veridical.campaign.Campaigns;
import io.veridical.panel.Panels.Issued;
import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * The panels of a campaign: who is invited, and who came.
 */
@Controller
class PanelPages {

	private final Panels panels;

	private final Campaigns campaigns;

	private final MessageSource messages;

	private final Clock clock;

	PanelPages(Panels panels, Campaigns campaigns, MessageSource messages, Clock clock) {
		this.panels = panels;
		this.campaigns = campaigns;
		this.messages = messages;
		this.clock = clock;
	}

	@GetMapping("/campaigns/{id}/panels")
	ModelAndView all(@PathVariable UUID id) {
		return page(campaign(id));
	}

	@PostMapping("/campaigns/{id}/panels")
	ModelAndView create(@PathVariable UUID id, @RequestParam(defaultValue = "") String name,
			@RequestParam(required = false) @Nullable UUID qualificationId, Locale locale) {
		try {
			this.panels.create(id, name, qualificationId);
			return onTo(id);
		}
		catch (UnusablePanel ex) {
			return refuse(id, ex, locale).addObject("name", name);
		}
	}

	/** The only answer that shows the new links. */
	@PostMapping("/campaigns/{id}/panels/{panelId}/invitations")
	ModelAndView invite(@PathVariable UUID id, @PathVariable UUID panelId,
			@RequestParam(defaultValue = "") String count, @RequestParam(required = false) @Nullable String labels,
			@RequestParam(defaultValue = "") String days, Locale locale) {
		Campaign campaign = campaign(id);
		Panel panel = this.panels.find(id, panelId);
		try {
			InvitationWish wish = InvitationWish.of(number(UnusablePanel.Reason.COUNT, count), labels,
					number(UnusablePanel.Reason.DAYS, days));
			List<Link> links = this.panels.invite(panel, wish.places(), wish.validDays())
				.stream()
				.map((issued) -> link(campaign, issued))
				.toList();
			return page(campaign).addObject("issued", links).addObject("issuedOf", panel.id());
		}
		catch (UnusablePanel ex) {
			return refuse(id, ex, locale);
		}
	}

	@PostMapping("/campaigns/{id}/panels/{panelId}/invitations/{invitationId}/revocation")
	ModelAndView revoke(@PathVariable UUID id, @PathVariable UUID panelId, @PathVariable UUID invitationId) {
		this.panels.revoke(this.panels.find(id, panelId), invitationId);
		return onTo(id);
	}

	private ModelAndView refuse(UUID id, UnusablePanel ex, Locale locale) {
		ModelAndView page = page(campaign(id));
		page.setStatus(HttpStatus.valueOf(ex.getStatusCode().value()));
		page.addObject("refusal", this.messages.getMessage(ex.getDetailMessageCode(), ex.getDetailMessageArguments(),
				ex.getMessage(), locale));
		return page;
	}

	private ModelAndView page(Campaign campaign) {
		List<Shown> shown = this.panels.of(campaign.getId()).stream().map(this::shown).toList();
		ModelAndView page = new ModelAndView("panel/panels", "campaign", campaign);
		page.addObject("panels", shown);
		page.addObject("now", this.clock.instant());
		page.addObject("qualifications",
				this.campaigns.findAllByOrderByCreatedAtDesc().stream().filter(Campaign::isQualification).toList());
		return page;
	}

	private Shown shown(Panel panel) {
		return new Shown(panel,
				Stream.ofNullable(panel.qualificationId())
					.map((id) -> this.campaigns.findById(id).orElseThrow().getTitle())
					.findFirst()
					.orElse(null),
				this.panels.members(panel));
	}

	private Campaign campaign(UUID id) {
		return this.campaigns.findById(id).orElseThrow();
	}

	private static Link link(Campaign campaign, Issued issued) {
		return new Link(issued.invitation().label(),
				ServletUriComponentsBuilder.fromCurrentContextPath()
					.path("/take/" + campaign.getSlug())
					.queryParam("invitation", issued.token())
					.toUriString());
	}

	private static ModelAndView onTo(UUID campaignId) {
		return new ModelAndView("redirect:/campaigns/" + campaignId + "/panels");
	}

	private static @Nullable Integer number(UnusablePanel.Reason otherwise, String text) {
		if (text.isBlank()) {
			return null;
		}
		if (!text.strip().matches("[0-9]{1,6}")) {
			throw new UnusablePanel(otherwise, text.strip());
		}
		return Integer.parseInt(text.strip());
	}

	/** A link that is shown once. */
	record Link(@Nullable String label, String address) {

	}

	/**
	 * A panel on the page.
	 *
	 * @param qualification its own, by its title; null for the campaign's
	 */
	record Shown(Panel panel, @Nullable String qualification, List<PanelRows.Member> members) {

		/** How many have finished. */
		public long finished() {
			return this.members.stream().filter((member) -> Objects.equals(member.session(), "FINISHED")).count();
		}

		/** How many have begun, or more. */
		public long came() {
			return this.members.stream().filter((member) -> member.session() != null).count();
		}

	}

}
