package io.veridical.web;

import java.util.HashMap;
import java.util.Map;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.StringUtils;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The last word on an error that reached the container: a page for people, a problem
 * detail for programs.
 */
@Controller
class ErrorPages implements ErrorController {

	@RequestMapping("/error")
	Object error(HttpServletRequest request,
			@RequestAttribute(name = RequestDispatcher.ERROR_STATUS_CODE, required = false) @Nullable Integer code,
			@RequestAttribute(name = RequestDispatcher.ERROR_REQUEST_URI, required = false) @Nullable String path,
			@RequestAttribute(name = RequestDispatcher.ERROR_MESSAGE, required = false) @Nullable String message) {
		HttpStatus status = statusOf(code);
		String detail = (status.is4xxClientError() && StringUtils.hasText(message)) ? message : null;
		String address = (path != null) ? path : "";
		if (Audience.of(request, address) == Audience.PERSON) {
			return new ModelAndView("error/error", page(status, detail, address), status);
		}
		ProblemDetail problem = ProblemDetail.forStatus(status);
		problem.setDetail(detail);
		problem.setInstance(UriComponentsBuilder.fromPath(address).build().toUri());
		return ResponseEntity.status(status).contentType(MediaType.APPLICATION_PROBLEM_JSON).body(problem);
	}

	private static HttpStatus statusOf(@Nullable Integer code) {
		HttpStatus status = (code != null) ? HttpStatus.resolve(code) : HttpStatus.NOT_FOUND;
		return (status != null) ? status : HttpStatus.INTERNAL_SERVER_ERROR;
	}

	private static Map<String, @Nullable Object> page(HttpStatus status, @Nullable String detail, String address) {
		Map<String, @Nullable Object> page = new HashMap<>();
		page.put("kind", kindOf(status, detail != null));
		page.put("status", status.value());
		page.put("detail", detail);
		page.put("rater", address.startsWith("/take/") || address.startsWith("/s/"));
		return page;
	}

	private static String kindOf(HttpStatus status, boolean needsRole) {
		return switch (status) {
			case NOT_FOUND -> "404";
			case FORBIDDEN -> needsRole ? "role" : "403";
			default -> status.is4xxClientError() ? "4xx" : "5xx";
		};
	}

}
