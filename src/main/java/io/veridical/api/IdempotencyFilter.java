package io.veridical.api;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

import io.veridical.api.IdempotencyKeys.Answer;
import io.veridical.api.IdempotencyKeys.Key;
import io.veridical.api.IdempotencyKeys.Known;

/**
 * Runs a POST under an {@code Idempotency-Key} once and gives its answer to each repeat.
 * What was refused changed nothing and is not remembered: mended, it may come again under
 * the same key.
 */
class IdempotencyFilter extends OncePerRequestFilter {

	static final String HEADER = "Idempotency-Key";

	private static final List<String> KEPT = List.of(HttpHeaders.LOCATION, HttpHeaders.CACHE_CONTROL,
			HttpHeaders.RETRY_AFTER);

	private final IdempotencyKeys keys;

	private final Refusals refusals;

	IdempotencyFilter(IdempotencyKeys keys, Refusals refusals) {
		this.keys = keys;
		this.refusals = refusals;
	}

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		return !request.getMethod().equals("POST") || request.getHeader(HEADER) == null || Caller.of() == null
				|| request.getRequestURI().contains("/api/v1/worker/");
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		String text = request.getHeader(HEADER);
		if (!text.matches("[\\x21-\\x7e][\\x20-\\x7e]{0,254}")) {
			this.refusals.refuse(request, response, new UnusableKey(text.replaceAll("\\p{Cntrl}", " ")));
			return;
		}
		Key key = new Key(String.valueOf(Caller.of()), text);
		try {
			if (this.keys.claim(key)) {
				run(key, request, response, chain);
			}
			else {
				repeat(key, request, response);
			}
		}
		catch (KeyRefused ex) {
			response.setHeader(HttpHeaders.RETRY_AFTER, (ex instanceof RequestUnderWay) ? KeyRefused.AGAIN : null);
			this.refusals.refuse(request, response, ex);
		}
	}

	private void run(Key key, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		ContentCachingResponseWrapper answer = new ContentCachingResponseWrapper(response);
		boolean done = false;
		try {
			DigestedRequest digested = new DigestedRequest(request);
			chain.doFilter(digested, answer);
			if (answer.getStatus() < HttpServletResponse.SC_BAD_REQUEST) {
				String sha256 = digested.sha256OfAll();
				done = true;
				this.keys.keep(key, sha256, told(answer));
			}
		}
		finally {
			if (!done) {
				this.keys.release(key);
			}
		}
		answer.copyBodyToResponse();
	}

	private static Answer told(ContentCachingResponseWrapper answer) {
		Map<String, List<String>> headers = new LinkedHashMap<>();
		for (String name : KEPT) {
			if (answer.getHeader(name) != null) {
				headers.put(name, List.copyOf(answer.getHeaders(name)));
			}
		}
		if (answer.getContentType() != null) {
			headers.put(HttpHeaders.CONTENT_TYPE, List.of(answer.getContentType()));
		}
		return new Answer(answer.getStatus(), headers,
				isSecret(headers) ? new byte[0] : answer.getContentAsByteArray());
	}

	private static boolean isSecret(Map<String, List<String>> headers) {
		return headers.getOrDefault(HttpHeaders.CACHE_CONTROL, List.of()).toString().contains("no-store")
				&& headers.containsKey(HttpHeaders.LOCATION);
	}

	private void repeat(Key key, HttpServletRequest request, HttpServletResponse response)
			throws ServletException, IOException {
		Known known = this.keys.find(key);
		if (known == null || known.answer() == null) {
			throw (known != null && this.keys.isSilent(known)) ? new OutcomeUnknown(key.text())
					: new RequestUnderWay(key.text());
		}
		if (!new DigestedRequest(request).sha256OfAll().equals(known.request())) {
			throw new KeyUsedOtherwise(key.text());
		}
		Answer answer = known.answer();
		if (isSecret(answer.headers())) {
			throw new AnswerToldOnce(key.text());
		}
		response.setStatus(answer.status());
		answer.headers().forEach((name, values) -> values.forEach((value) -> response.setHeader(name, value)));
		response.setHeader("Idempotency-Replayed", "true");
		response.getOutputStream().write(answer.body());
	}

}
