package io.veridical.api;

import java.io.IOException;
import java.time.Clock;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Tells scripts how many requests they have left ({@code RateLimit} headers, IETF draft
 * 10), and refuses those that are too many. Workers deliver as fast as they can and are
 * not counted.
 */
class PaceFilter extends OncePerRequestFilter {

	private final int most;

	private final Pace pace;

	private final Refusals refusals;

	private final Clock clock;

	PaceFilter(int most, Refusals refusals, Clock clock) {
		this.most = most;
		this.pace = new Pace(most);
		this.refusals = refusals;
		this.clock = clock;
	}

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		return this.most == 0 || Caller.of() == null || request.getRequestURI().contains("/api/v1/worker/");
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		Pace.Left left = this.pace.count(String.valueOf(Caller.of()), this.clock.instant());
		response.setHeader("RateLimit-Policy", "\"token\";q=%d;w=%d".formatted(this.most, Pace.WINDOW_SECONDS));
		response.setHeader("RateLimit", "\"token\";r=%d;t=%d".formatted(left.requests(), left.seconds()));
		if (left.allowed()) {
			chain.doFilter(request, response);
			return;
		}
		response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(left.seconds()));
		this.refusals.refuse(request, response, new TooManyRequests(this.most, left.seconds()));
	}

}
