package io.veridical.web;

import java.io.IOException;
import java.util.List;
import java.util.Objects;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.web.filter.OncePerRequestFilter;

import io.veridical.account.AdminToken;
import io.veridical.account.RefusedToken;
import io.veridical.account.ScopedTokens;

/**
 * Lets a script in that sends the administrator's token or one of a smaller scope;
 * everyone else goes on as nobody.
 */
class BearerTokenFilter extends OncePerRequestFilter {

	private static final String SCHEME = "Bearer ";

	private final AdminToken token;

	private final List<ScopedTokens> scoped;

	private final AuthenticationEntryPoint refusals;

	BearerTokenFilter(AdminToken token, List<ScopedTokens> scoped, AuthenticationEntryPoint refusals) {
		this.token = token;
		this.scoped = scoped;
		this.refusals = refusals;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		String sent = request.getHeader(HttpHeaders.AUTHORIZATION);
		if (sent != null && sent.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
			try {
				enter(bearer(sent.substring(SCHEME.length()).trim()));
			}
			catch (RefusedToken ex) {
				this.refusals.commence(request, response, ex);
				return;
			}
		}
		chain.doFilter(request, response);
	}

	private ScopedTokens.@Nullable Bearer bearer(String sent) {
		if (this.token.matches(sent)) {
			return new ScopedTokens.Bearer("admin", "RESEARCHER");
		}
		return this.scoped.stream()
			.map((tokens) -> tokens.find(sent))
			.filter(Objects::nonNull)
			.findFirst()
			.orElse(null);
	}

	private static void enter(ScopedTokens.@Nullable Bearer bearer) {
		if (bearer != null) {
			SecurityContext context = SecurityContextHolder.createEmptyContext();
			context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(bearer.name(), null,
					AuthorityUtils.createAuthorityList("ROLE_" + bearer.role())));
			SecurityContextHolder.setContext(context);
		}
	}

}
