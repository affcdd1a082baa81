package io.veridical.web;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

import io.veridical.account.AdminToken;

/**
 * Lets a script in that sends the administrator's token; everyone else goes on as nobody.
 */
class BearerTokenFilter extends OncePerRequestFilter {

	private static final String SCHEME = "Bearer ";

	private final AdminToken token;

	BearerTokenFilter(AdminToken token) {
		this.token = token;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		String sent = request.getHeader(HttpHeaders.AUTHORIZATION);
		if (sent != null && sent.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
				&& this.token.matches(sent.substring(SCHEME.length()).trim())) {
			SecurityContext context = SecurityContextHolder.createEmptyContext();
			context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated("admin", null,
					AuthorityUtils.createAuthorityList("ROLE_RESEARCHER")));
			SecurityContextHolder.setContext(context);
		}
		chain.doFilter(request, response);
	}

}
