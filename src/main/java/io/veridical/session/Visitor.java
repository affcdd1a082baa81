package io.veridical.session;

import java.net.URI;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

import io.veridical.panel.Invitation;
import io.veridical.panel.Panels;
import io.veridical.rater.Rater;
import io.veridical.rater.RaterEntry;
import io.veridical.rater.RaterMark;
import io.veridical.rater.UnusableRaterId;
import io.veridical.session.door.InvitationUnusable;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.WebUtils;

/**
 * Finds out who comes to a campaign: by the id in the address that a recruiting platform
 * made, or by the session that a campaign sends a rater on from, else by the mark this
 * browser got at an earlier visit.
 * <p>
 * Anybody who knows an id from an address can come as that rater and go on with the
 * session: accepted, because it lets people change browsers, and the platform keeps its
 * ids to itself.
 */
@Component
class Visitor {

	static final String COOKIE = "veridical_rater";

	private static final String PROLIFIC = "PROLIFIC_PID";

	private static final String LINK = "rater";

	private static final String SESSION = "session";

	private static final String INVITATION = "invitation";

	static final String FOR = "for";

	private static final Duration LONGEST_COOKIE_LIFE = Duration.ofDays(400);

	private final RaterSessions sessions;

	private final RaterEntry raters;

	private final Panels panels;

	private final SecureRandom random = new SecureRandom();

	Visitor(RaterSessions sessions, RaterEntry raters, Panels panels) {
		this.sessions = sessions;
		this.raters = raters;
		this.panels = panels;
	}

	/**
	 * The mark a request carries.
	 * @throws UnusableRaterId if the address carries an id that cannot be one
	 * @throws InvitationUnusable if it carries an invitation that was never made
	 */
	Optional<RaterMark> mark(HttpServletRequest request) {
		String session = request.getParameter(SESSION);
		if (session != null) {
			Optional<RaterMark> known = this.sessions.findByToken(session)
				.flatMap((earlier) -> this.raters.find(earlier.getRaterId()))
				.map(Rater::mark);
			if (known.isPresent()) {
				return known;
			}
		}
		String invitation = request.getParameter(INVITATION);
		if (invitation != null) {
			return Optional.of(this.panels.byToken(invitation)
				.map(Invitation::mark)
				.orElseThrow(() -> new InvitationUnusable(InvitationUnusable.UNKNOWN)));
		}
		String prolific = request.getParameter(PROLIFIC);
		if (prolific != null) {
			return Optional.of(RaterMark.prolific(prolific));
		}
		String link = request.getParameter(LINK);
		if (link != null) {
			return Optional.of(RaterMark.link(link));
		}
		return cookie(request);
	}

	private static Optional<RaterMark> cookie(HttpServletRequest request) {
		return Optional.ofNullable(WebUtils.getCookie(request, COOKIE)).map(Cookie::getValue).flatMap(Visitor::known);
	}

	/**
	 * Mark the browser of a rater who comes without an id.
	 */
	RaterMark remember(HttpServletRequest request, HttpServletResponse response) {
		RaterMark mark = RaterMark.newBrowser(this.random);
		ResponseCookie cookie = ResponseCookie.from(COOKIE, mark.externalId())
			.httpOnly(true)
			.secure(request.isSecure())
			.sameSite("Lax")
			.path(request.getContextPath() + "/take")
			.maxAge(LONGEST_COOKIE_LIFE)
			.build();
		response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
		return mark;
	}

	/**
	 * The mark of a browser whoever sits at it, a new one if it has none.
	 */
	RaterMark browser(HttpServletRequest request, HttpServletResponse response) {
		return cookie(request).orElseGet(() -> remember(request, response));
	}

	/**
	 * Where the consent form goes: the same address, with the same id.
	 */
	String action(HttpServletRequest request) {
		UriComponentsBuilder action = UriComponentsBuilder.fromPath(request.getRequestURI());
		keep(action, FOR, request.getParameter(FOR));
		return identified(action, request);
	}

	/**
	 * The address of a qualification for a rater on the way to a campaign, with the same
	 * id.
	 */
	URI detour(HttpServletRequest request, String qualification, String campaign) {
		UriComponentsBuilder address = UriComponentsBuilder.fromPath(request.getContextPath() + "/take/")
			.path(qualification)
			.queryParam(FOR, campaign);
		return URI.create(identified(address, request));
	}

	/**
	 * The address of a campaign for the rater of an earlier session.
	 */
	static String onward(String campaign, RaterSession session) {
		return "/take/" + campaign + "?" + SESSION + "=" + session.getToken();
	}

	private static String identified(UriComponentsBuilder address, HttpServletRequest request) {
		for (String name : List.of(SESSION, INVITATION, PROLIFIC, LINK)) {
			keep(address, name, request.getParameter(name));
		}
		return address.build().toUriString();
	}

	private static void keep(UriComponentsBuilder action, String name, @Nullable String value) {
		if (value != null) {
			action.queryParam(name, value);
		}
	}

	// A cookie that somebody else wrote is no cookie.
	private static Optional<RaterMark> known(String value) {
		try {
			return Optional.of(RaterMark.browser(value));
		}
		catch (UnusableRaterId ex) {
			return Optional.empty();
		}
	}

}
