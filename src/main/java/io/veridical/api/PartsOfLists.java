package io.veridical.api;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Hands lists out in parts to scripts that ask for it by {@code ?limit=}; the header
 * {@code Link} names the next part. Without that a list is whole: nothing is ever cut
 * unasked.
 */
@RestControllerAdvice
class PartsOfLists implements ResponseBodyAdvice<Object> {

	private static final String AFTER = "after";

	@Override
	public boolean supports(MethodParameter answer, Class<? extends HttpMessageConverter<?>> converter) {
		return List.class.isAssignableFrom(answer.getParameterType());
	}

	@Override
	public @Nullable Object beforeBodyWrite(@Nullable Object body, MethodParameter answer, MediaType type,
			Class<? extends HttpMessageConverter<?>> converter, ServerHttpRequest request,
			ServerHttpResponse response) {
		UriComponentsBuilder asked = UriComponentsBuilder.fromUri(request.getURI());
		String limit = asked.build().getQueryParams().getFirst("limit");
		if (limit == null || request.getMethod() != HttpMethod.GET || !(body instanceof List<?> list)
				|| !Parts.canCut(list)) {
			return body;
		}
		if (!limit.matches("[1-9]\\d{0,3}") || Integer.parseInt(limit) > Parts.MOST) {
			throw new UnusableLimit(limit);
		}
		String after = asked.build().getQueryParams().getFirst(AFTER);
		Parts.Part part = Parts.of(list, Integer.parseInt(limit), after);
		if (part.next() != null) {
			String next = asked.replaceQueryParam(AFTER, part.next()).build().toUriString();
			response.getHeaders().add(HttpHeaders.LINK, "<" + next + ">; rel=\"next\"");
		}
		return part.things();
	}

}
