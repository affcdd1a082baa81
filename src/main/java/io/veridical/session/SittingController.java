package io.veridical.session;

import java.net.URI;
import java.util.List;
import java.util.Locale;

import io.veridical.campaign.Campaign;
import io.veridical.campaign.Campaigns;
import io.veridical.session.UnavailablePage.Reason;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * A rater's pages from the first image to the debrief.
 */
@Controller
class SittingController {

	private final RaterSessions sessions;

	private final Campaigns campaigns;

	private final Plans plans;

	private final StoredSessionRecords records;

	private final Withdrawal withdrawal;

	private final DeviceCheck devices;

	private final Passes passes;

	private final Tutorial tutorial;

	SittingController(RaterSessions sessions, Campaigns campaigns, Plans plans, StoredSessionRecords records,
			Withdrawal withdrawal, DeviceCheck devices, Passes passes, Tutorial tutorial) {
		this.sessions = sessions;
		this.campaigns = campaigns;
		this.plans = plans;
		this.records = records;
		this.withdrawal = withdrawal;
		this.devices = devices;
		this.passes = passes;
		this.tutorial = tutorial;
	}

	@GetMapping("/s/{token}")
	Object judge(@PathVariable String token, HttpServletRequest request, Locale locale) {
		RaterSession session = find(token);
		if (session.getStatus() != SessionStatus.ACTIVE) {
			return onTo("/s/" + token + "/debrief", request);
		}
		Campaign campaign = campaignOf(session);
		int next = this.plans.next(session, campaign);
		return new ModelAndView("session/rater", "page", RaterPage.of(session, campaign, next,
				(next == 1) ? this.tutorial.truths(campaign.getId()) : List.of(), locale));
	}

	@GetMapping("/s/{token}/debrief")
	Object debrief(@PathVariable String token, HttpServletRequest request, Locale locale) {
		RaterSession session = find(token);
		if (session.getStatus() == SessionStatus.ACTIVE) {
			return onTo("/s/" + token, request);
		}
		Campaign campaign = campaignOf(session);
		return new ModelAndView("session/debrief", "page",
				DebriefPage.of(session, campaign, this.records.countsOf(session.getId()),
						session.getStatus() == SessionStatus.INCOMPATIBLE && this.devices.mayTryAnother(token),
						this.passes.of(session, campaign).orElse(null), locale));
	}

	@PostMapping("/s/{token}/incompatible")
	ResponseEntity<Void> giveUp(@PathVariable String token, HttpServletRequest request) {
		this.devices.giveUp(token);
		return onTo("/s/" + token + "/debrief", request);
	}

	@PostMapping("/s/{token}/another-device")
	ResponseEntity<Void> tryAnother(@PathVariable String token, HttpServletRequest request) {
		return onTo(this.devices.tryAnother(token) ? "/s/" + token : "/s/" + token + "/debrief", request);
	}

	@PostMapping("/s/{token}/withdrawal")
	ResponseEntity<Void> withdraw(@PathVariable String token, HttpServletRequest request) {
		this.withdrawal.withdraw(token);
		return onTo("/s/" + token + "/debrief", request);
	}

	@ExceptionHandler
	ModelAndView unknown(UnknownSession ex, Locale locale) {
		return UnavailablePage.view(Reason.UNKNOWN_SESSION, null, locale);
	}

	private RaterSession find(String token) {
		return this.sessions.findByToken(token).orElseThrow(UnknownSession::new);
	}

	private Campaign campaignOf(RaterSession session) {
		return this.campaigns.findById(session.getCampaignId()).orElseThrow();
	}

	private static ResponseEntity<Void> onTo(String page, HttpServletRequest request) {
		return ResponseEntity.status(HttpStatus.SEE_OTHER)
			.location(URI.create(request.getContextPath() + page))
			.build();
	}

}
