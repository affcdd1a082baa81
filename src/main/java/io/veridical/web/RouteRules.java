package io.veridical.web;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.http.server.RequestPath;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.web.util.pattern.PathPattern;

/**
 * Who may take which route: the one table, for pages and scripts alike. What it does not
 * list nobody may.
 */
final class RouteRules implements AuthorizationManager<RequestAuthorizationContext> {

	static final RouteRules ALL = new RouteRules(Stream.of(PageRoutes.LIST, ApiRoutes.LIST)
		.flatMap(String::lines)
		.filter((line) -> !line.isBlank())
		.toList());

	private final List<RouteRule> rules;

	RouteRules(List<String> lines) {
		this.rules = lines.stream().map(RouteRule::of).toList();
	}

	List<RouteRule> rules() {
		return this.rules;
	}

	/** The rule of an address: of several the one that says most about it. */
	Optional<RouteRule> of(HttpMethod method, PathContainer path) {
		HttpMethod asked = method.equals(HttpMethod.HEAD) ? HttpMethod.GET : method;
		return this.rules.stream()
			.filter((rule) -> rule.method().equals(asked) && rule.pattern().matches(path))
			.min((one, other) -> PathPattern.SPECIFICITY_COMPARATOR.compare(one.pattern(), other.pattern()));
	}

	@Override
	public AuthorizationResult authorize(Supplier<? extends @Nullable Authentication> who,
			RequestAuthorizationContext context) {
		HttpServletRequest request = context.getRequest();
		// what ends was let in when it began; a stream ends because its reader may stay
		// no longer
		if (request.getDispatcherType() == DispatcherType.ERROR
				|| request.getDispatcherType() == DispatcherType.ASYNC) {
			return new AuthorizationDecision(true);
		}
		Least least = of(HttpMethod.valueOf(request.getMethod()),
				RequestPath.parse(request.getRequestURI(), request.getContextPath()).pathWithinApplication())
			.map(RouteRule::least)
			.orElse(null);
		return (least != null && (least.isOpen() || least.isMet(who.get()))) ? new AuthorizationDecision(true)
				: new RoleNeeded(least);
	}

}
