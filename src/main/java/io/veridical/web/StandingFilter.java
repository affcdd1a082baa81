package io.veridical.web;

import java.io.IOException;
import java.util.UUID;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;

import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

import io.veridical.account.CurrentWorkspace;
import io.veridical.account.Members;
import io.veridical.account.PresentAuthentication;
import io.veridical.account.Standing;

/**
 * Asks the database at each request how somebody who signed in stands now. A session says
 * who they are; what they may do is never remembered in it.
 */
class StandingFilter extends OncePerRequestFilter {

	private final Members members;

	StandingFilter(Members members) {
		this.members = members;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		Authentication signedIn = SecurityContextHolder.getContext().getAuthentication();
		if (signedIn != null && signedIn.isAuthenticated() && !(signedIn instanceof AnonymousAuthenticationToken)
				&& !(signedIn instanceof PresentAuthentication)) {
			SecurityContext context = SecurityContextHolder.createEmptyContext();
			context.setAuthentication(asTheyStand(signedIn, chosen(request)));
			SecurityContextHolder.setContext(context);
		}
		chain.doFilter(request, response);
	}

	private Authentication asTheyStand(Authentication signedIn, @Nullable UUID chosen) {
		Standing standing = this.members.present(signedIn, chosen);
		return (standing != null) ? new PresentAuthentication(standing, signedIn.getPrincipal(), signedIn.getDetails())
				: new AnonymousAuthenticationToken("gone", "nobody",
						AuthorityUtils.createAuthorityList("ROLE_ANONYMOUS"));
	}

	private static @Nullable UUID chosen(HttpServletRequest request) {
		HttpSession session = request.getSession(false);
		return (session != null && session.getAttribute(CurrentWorkspace.CHOSEN_IN_SESSION) instanceof UUID id) ? id
				: null;
	}

	// the page of an error and the end of a stream show no less than the page before
	@Override
	protected boolean shouldNotFilterErrorDispatch() {
		return false;
	}

	@Override
	protected boolean shouldNotFilterAsyncDispatch() {
		return false;
	}

}
