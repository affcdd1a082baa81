package io.veridical.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;

import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.UriUtils;

import io.veridical.account.AdminToken;
import io.veridical.account.CurrentWorkspace;
import io.veridical.account.PresentAuthentication;
import io.veridical.account.RefusedToken;
import io.veridical.account.Role;
import io.veridical.account.ScopedTokens;
import io.veridical.account.Standing;
import io.veridical.account.Workspace;
import io.veridical.account.Workspaces;
import io.veridical.account.token.Scope;
import io.veridical.account.token.ScopeMissing;
import io.veridical.account.token.Scopes;

/**
 * Lets a script in that sends the administrator's token or one of a smaller scope;
 * everyone else goes on as nobody.
 */
class BearerTokenFilter extends OncePerRequestFilter {

	private static final String SCHEME = "Bearer ";

	/** The slug of the workspace that the administrator's token is used in. */
	private static final String WORKSPACE = "Veridical-Workspace";

	/** Workers belong to no workspace: they work for all. */
	private static final String WORKERS = "/api/v1/worker/";

	private static final String ADMIN = "admin";

	private final AdminToken token;

	private final Workspaces workspaces;

	private final List<ScopedTokens> scoped;

	private final ApiRefusals refusals;

	BearerTokenFilter(AdminToken token, Workspaces workspaces, List<ScopedTokens> scoped, ApiRefusals refusals) {
		this.token = token;
		this.workspaces = workspaces;
		this.scoped = scoped;
		this.refusals = refusals;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		String sent = request.getHeader(HttpHeaders.AUTHORIZATION);
		if (sent != null && sent.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
			try {
				enter(bearer(sent.substring(SCHEME.length()).trim(), request), request);
			}
			catch (RefusedToken ex) {
				this.refusals.commence(request, response, ex);
				return;
			}
			catch (ScopeMissing ex) {
				this.refusals.handle(request, response, ex);
				return;
			}
		}
		chain.doFilter(request, response);
	}

	private ScopedTokens.@Nullable Bearer bearer(String sent, HttpServletRequest request) {
		if (this.token.matches(sent)) {
			return request.getRequestURI().startsWith(request.getContextPath() + WORKERS)
					? new ScopedTokens.Bearer(ADMIN, "WORKER") : ScopedTokens.Bearer
						.of(new Standing(null, ADMIN, workspace(request.getHeader(WORKSPACE)), Role.OWNER, true));
		}
		return this.scoped.stream()
			.map((tokens) -> tokens.find(sent))
			.filter(Objects::nonNull)
			.findFirst()
			.orElse(null);
	}

	private UUID workspace(@Nullable String slug) {
		return (slug == null) ? CurrentWorkspace.FIRST
				: this.workspaces.find(slug)
					.map(Workspace::id)
					.orElseThrow(() -> new RefusedToken("There is no workspace '" + slug + "'. Correct the header '"
							+ WORKSPACE + "', or leave it out for the first workspace."));
	}

	private static void enter(ScopedTokens.@Nullable Bearer bearer, HttpServletRequest request) {
		if (bearer != null) {
			check(bearer, Scope.neededFor(request.getMethod(), path(request)));
			SecurityContext context = SecurityContextHolder.createEmptyContext();
			context.setAuthentication(authentication(bearer));
			SecurityContextHolder.setContext(context);
		}
	}

	// as the handler's mapping reads it, so that no way of writing a path evades its
	// scope
	private static String path(HttpServletRequest request) {
		return UriUtils.decode(request.getRequestURI().substring(request.getContextPath().length()),
				StandardCharsets.UTF_8);
	}

	private static void check(ScopedTokens.Bearer bearer, Scope needed) {
		if (bearer.limits() instanceof Scopes scopes && !scopes.allowed().contains(needed)) {
			throw new ScopeMissing(needed);
		}
	}

	private static Authentication authentication(ScopedTokens.Bearer bearer) {
		return (bearer.standing() != null)
				? new PresentAuthentication(bearer.standing(), bearer.name(), bearer.limits())
				: UsernamePasswordAuthenticationToken.authenticated(bearer.name(), null,
						AuthorityUtils.createAuthorityList("ROLE_" + bearer.role()));
	}

}
