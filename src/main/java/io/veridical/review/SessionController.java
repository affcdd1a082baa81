package io.veridical.review;

import java.security.Principal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import io.veridical.campaign.Campaign;
import io.veridical.campaign.Campaigns;
import io.veridical.quality.OverrideRefused;
import io.veridical.quality.Overriding;
import io.veridical.quality.ReplayedTrial;
import io.veridical.quality.SessionReplay;
import io.veridical.quality.Verdicts;
import io.veridical.screening.Signal;
import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * One session trial by trial, its verdict, and the form that turns it round.
 */
@Controller
class SessionController {

	private final Campaigns campaigns;

	private final SessionList sessions;

	private final SessionReplay replay;

	private final Verdicts verdicts;

	private final Cards cards;

	private final Overriding overriding;

	private final MessageSource messages;

	SessionController(Campaigns campaigns, SessionList sessions, SessionReplay replay, Verdicts verdicts, Cards cards,
			Overriding overriding, MessageSource messages) {
		this.campaigns = campaigns;
		this.sessions = sessions;
		this.replay = replay;
		this.verdicts = verdicts;
		this.cards = cards;
		this.overriding = overriding;
		this.messages = messages;
	}

	/**
	 * @param session its id; of a past study its number
	 */
	@GetMapping("/campaigns/{id}/sessions/{session}")
	ModelAndView page(@PathVariable UUID id, @PathVariable String session) {
		return page(this.campaigns.findById(id).orElseThrow(), session, "");
	}

	@PostMapping("/campaigns/{id}/sessions/{session}/override")
	ModelAndView override(@PathVariable UUID id, @PathVariable UUID session, @RequestParam boolean excluded,
			@RequestParam(defaultValue = "") String reason, Principal principal, Locale locale) {
		Campaign campaign = this.campaigns.findById(id).orElseThrow();
		this.sessions.find(campaign, session.toString()).orElseThrow();
		try {
			this.overriding.override(session, excluded, reason, principal.getName());
			return new ModelAndView("redirect:/campaigns/" + id + "/sessions/" + session);
		}
		catch (OverrideRefused ex) {
			ModelAndView page = page(campaign, session.toString(), reason);
			page.setStatus(ex.getStatusCode());
			page.addObject("refusal", this.messages.getMessage(ex.getDetailMessageCode(),
					ex.getDetailMessageArguments(), ex.getMessage(), locale));
			return page;
		}
	}

	private ModelAndView page(Campaign campaign, String address, String reason) {
		Map<Signal, List<Double>> distributions = this.cards.distributions(campaign.getId());
		SessionLine line = this.sessions.find(campaign, address).orElseThrow();
		@Nullable UUID id = campaign.isPast() ? null : UUID.fromString(line.session());
		List<ReplayedTrial> trials = (id != null) ? this.replay.of(id)
				: this.replay.ofPast(campaign.getId(), Integer.parseInt(line.address()));
		return new ModelAndView("review/session", "page",
				new SessionPage(campaign, line, (id != null) ? this.verdicts.of(id).orElse(null) : null,
						(id != null) ? this.verdicts.overrides(id) : List.of(), trials,
						Cards.draw(distributions, campaign.getRules().rules(), line.signals(), null), reason));
	}

}
