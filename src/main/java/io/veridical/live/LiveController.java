package io.veridical.live;

import java.util.Locale;
import java.util.UUID;

import io.veridical.account.CurrentWorkspace;
import io.veridical.account.Members;
import io.veridical.account.Role;
import io.veridical.account.Standing;
import io.veridical.campaign.Campaign;
import io.veridical.campaign.Campaigns;
import io.veridical.campaign.Pay;
import io.veridical.session.Attendance.Moment;
import io.veridical.session.ExpectedTime;

import org.jspecify.annotations.Nullable;

import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * A campaign while it runs: the page, the part of it that changes, and the stream that
 * says when.
 */
@Controller
class LiveController {

	private final Campaigns campaigns;

	private final LiveStates states;

	private final LiveWatch watch;

	private final Members members;

	private final CurrentWorkspace current;

	LiveController(Campaigns campaigns, LiveStates states, LiveWatch watch, Members members, CurrentWorkspace current) {
		this.campaigns = campaigns;
		this.states = states;
		this.watch = watch;
		this.members = members;
		this.current = current;
	}

	@GetMapping("/campaigns/{id}/live")
	ModelAndView page(@PathVariable UUID id, Locale locale) {
		return view("live/live", id, locale);
	}

	/** The part that changes, alone. */
	@GetMapping("/campaigns/{id}/live/state")
	ModelAndView state(@PathVariable UUID id, Locale locale) {
		return view("live/live :: part", id, locale);
	}

	private ModelAndView view(String name, UUID id, Locale locale) {
		Campaign campaign = find(id);
		LiveState state = this.states.of(campaign);
		Pay pay = campaign.getTerms().pay();
		ModelAndView view = new ModelAndView(name, "campaign", campaign);
		view.addObject("state", state);
		view.addObject("promised", (pay != null) ? pay.minutes() : ExpectedTime.minutes(campaign));
		view.addObject("cost", (pay != null && state.cost() != null) ? pay.written(state.cost(), locale) : null);
		return view;
	}

	/**
	 * @param since the version that the page shows
	 * @param last the version that a stream before this one told
	 * @return nothing, which tells the browser to ask no more, if nothing more will
	 * happen
	 */
	@GetMapping(path = "/campaigns/{id}/live/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
	ResponseEntity<SseEmitter> events(@PathVariable UUID id, @RequestParam(required = false) @Nullable String since,
			@RequestHeader(name = "Last-Event-ID", required = false) @Nullable String last, Authentication who) {
		Campaign campaign = find(id);
		String told = (last != null) ? last : since;
		Moment moment = this.states.moment(campaign.getId());
		if (!moment.moving() && moment.version().equals(told)) {
			return ResponseEntity.noContent().build();
		}
		UUID workspace = this.current.id();
		SseEmitter stream = this.watch.follow(campaign.getId(), told, () -> isWelcome(who, workspace));
		return ResponseEntity.ok().cacheControl(CacheControl.noStore()).header("X-Accel-Buffering", "no").body(stream);
	}

	private boolean isWelcome(Authentication who, UUID workspace) {
		Standing standing = this.members.present(who, workspace);
		return standing != null && workspace.equals(standing.workspaceId()) && standing.may(Role.VIEWER);
	}

	private Campaign find(UUID id) {
		return this.campaigns.findById(id).orElseThrow();
	}

}
