package io.veridical.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerExceptionResolver;

/**
 * Lets a filter refuse with the same kind of problem as a controller would.
 */
@Component
class Refusals {

	private final HandlerExceptionResolver problems;

	Refusals(@Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
		this.problems = problems;
	}

	void refuse(HttpServletRequest request, HttpServletResponse response, Exception reason) {
		this.problems.resolveException(request, response, null, reason);
	}

}
