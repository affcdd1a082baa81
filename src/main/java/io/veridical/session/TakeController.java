package io.veridical.session;

import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import io.veridical.campaign.Campaign;
import io.veridical.campaign.Campaigns;
import io.veridical.campaign.Entry;
import io.veridical.rater.RaterMark;
import io.veridical.rater.UnusableRaterId;
import io.veridical.session.UnavailablePage.Reason;
import io.veridical.session.door.IdNeeded;
import io.veridical.session.door.InvitationUnusable;
import io.veridical.session.door.NotQualified;
import io.veridical.session.door.QualificationNeeded;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * The door of a campaign: what it is about, consent, and the way in.
 */
@Controller
class TakeController {

	private final Campaigns campaigns;

	private final TakingPart takingPart;

	private final ConsentTexts texts;

	private final Visitor visitor;

	private final Browsers browsers;

	private final RehearsalDoor rehearsals;

	TakeController(Campaigns campaigns, TakingPart takingPart, ConsentTexts texts, Visitor visitor, Browsers browsers,
			RehearsalDoor rehearsals) {
		this.campaigns = campaigns;
		this.takingPart = takingPart;
		this.texts = texts;
		this.visitor = visitor;
		this.browsers = browsers;
		this.rehearsals = rehearsals;
	}

	@GetMapping("/take/{slug}")
	Object welcome(@PathVariable String slug, HttpServletRequest request, HttpServletResponse response, Locale locale) {
		Campaign campaign = this.campaigns.findBySlug(slug).orElse(null);
		if (campaign == null) {
			return UnavailablePage.view(Reason.UNKNOWN_CAMPAIGN, null, locale);
		}
		if (!this.rehearsals.admits(campaign, request)) {
			return UnavailablePage.view(Reason.REHEARSAL, campaign.getTitle(), locale);
		}
		Optional<RaterMark> mark = this.visitor.mark(request);
		Optional<RaterSession> present = mark.flatMap((known) -> this.takingPart.present(campaign.getId(), known));
		if (present.isPresent()) {
			return onTo(present.get(), request);
		}
		if (campaign.getStatus() != Campaign.Status.LIVE) {
			return closed(campaign, locale);
		}
		this.takingPart.admit(campaign, mark);
		if (mark.isEmpty()) {
			this.visitor.remember(request, response);
		}
		return consent(campaign, this.texts.of(campaign, locale), false, request, locale);
	}

	@PostMapping("/take/{slug}")
	Object begin(@PathVariable String slug, @RequestParam(required = false) @Nullable String consent,
			@RequestParam(required = false) @Nullable String text, HttpServletRequest request,
			HttpServletResponse response, Locale locale) {
		Campaign campaign = this.campaigns.findBySlug(slug).orElse(null);
		if (campaign == null) {
			return UnavailablePage.view(Reason.UNKNOWN_CAMPAIGN, null, locale);
		}
		if (!this.rehearsals.admits(campaign, request)) {
			return UnavailablePage.view(Reason.REHEARSAL, campaign.getTitle(), locale);
		}
		ConsentText shown = this.texts.of(campaign, locale);
		Optional<RaterMark> known = this.visitor.mark(request);
		if (!"on".equals(consent) || (text != null && !text.equals(shown.sha256()))) {
			return consent(campaign, shown, true, request, locale);
		}
		RaterMark browser = this.visitor.browser(request, response);
		try {
			RaterSession session = this.takingPart.begin(campaign.getId(), known.orElse(browser),
					request.getParameter(Visitor.FOR), locale.getLanguage(), shown.sha256());
			this.browsers.note(session.getId(), browser);
			return onTo(session, request);
		}
		catch (CampaignIsNotOpen ex) {
			return closed(campaign, locale);
		}
		catch (NothingNewToShow ex) {
			return UnavailablePage.view(Reason.SEEN_EVERYTHING, campaign.getTitle(), locale);
		}
	}

	@ExceptionHandler
	ModelAndView full(CampaignIsFull ex, Locale locale) {
		return UnavailablePage.view(ex.isComplete() ? Reason.COMPLETE : Reason.TAKEN, ex.title(), locale);
	}

	@ExceptionHandler
	ModelAndView unusableId(UnusableRaterId ex, Locale locale) {
		return UnavailablePage.view(Reason.UNUSABLE_ID, null, locale);
	}

	@ExceptionHandler
	ModelAndView invitationUnusable(InvitationUnusable ex, Locale locale) {
		return UnavailablePage.view(switch (ex.why()) {
			case "expired" -> Reason.INVITATION_EXPIRED;
			case "revoked" -> Reason.INVITATION_REVOKED;
			case InvitationUnusable.ELSEWHERE -> Reason.INVITATION_ELSEWHERE;
			default -> Reason.INVITATION_UNKNOWN;
		}, null, locale);
	}

	@ExceptionHandler
	ModelAndView idNeeded(IdNeeded ex, Locale locale) {
		return UnavailablePage.view((ex.entry() == Entry.INVITED) ? Reason.INVITATION_NEEDED : Reason.ID_NEEDED,
				ex.title(), locale);
	}

	@ExceptionHandler
	ResponseEntity<Void> qualificationNeeded(QualificationNeeded ex, HttpServletRequest request) {
		return ResponseEntity.status(HttpStatus.SEE_OTHER)
			.location(this.visitor.detour(request, ex.qualification(), ex.campaign()))
			.build();
	}

	@ExceptionHandler
	ResponseEntity<Void> notQualified(NotQualified ex, HttpServletRequest request) {
		return ResponseEntity.status(HttpStatus.SEE_OTHER)
			.location(URI.create(request.getContextPath() + "/s/" + ex.token() + "/debrief"))
			.build();
	}

	private ModelAndView consent(Campaign campaign, ConsentText text, boolean again, HttpServletRequest request,
			Locale locale) {
		String sender = this.takingPart.sender(campaign, request.getParameter(Visitor.FOR))
			.map(Campaign::getTitle)
			.orElse(null);
		ConsentPage page = ConsentPage.of(campaign, sender, this.visitor.action(request), text, again, locale);
		return new ModelAndView("session/consent", Map.of("page", page),
				again ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
	}

	private static ModelAndView closed(Campaign campaign, Locale locale) {
		return UnavailablePage.view(switch (campaign.getStatus()) {
			case DRAFT, PREPARING, LIVE -> Reason.NOT_OPEN;
			case PAUSED -> Reason.PAUSED;
			case CLOSED, ARCHIVED -> Reason.CLOSED;
		}, campaign.getTitle(), locale);
	}

	private static ResponseEntity<Void> onTo(RaterSession session, HttpServletRequest request) {
		URI page = URI.create(request.getContextPath() + "/s/" + session.getToken());
		return ResponseEntity.status(HttpStatus.SEE_OTHER).location(page).build();
	}

}
