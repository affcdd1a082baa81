package io.veridical.pool.intake;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import io.veridical.pool.upload.UnusableUpload;

import org.springframework.context.MessageSource;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/**
 * Tells a script which fields or which files are wrong.
 */
@RestControllerAdvice(assignableTypes = { PoolImportApi.class, PushApi.class })
@Order(Ordered.HIGHEST_PRECEDENCE)
class PoolProblems {

	private final MessageSource messages;

	PoolProblems(MessageSource messages) {
		this.messages = messages;
	}

	@ExceptionHandler
	ProblemDetail unusable(UnusableUpload ex) {
		ProblemDetail problem = problem("unusable-upload", "Unusable upload", String.valueOf(ex.getMessage()));
		problem.setProperty("entries",
				ex.getEntries()
					.stream()
					.map((entry) -> Map.of("name", entry.name(), "reason", entry.reason()))
					.toList());
		problem.setProperty("more", ex.getMore());
		return problem;
	}

	@ExceptionHandler
	ProblemDetail invalid(InvalidPoolForm ex, Locale locale) {
		List<Map<String, String>> fields = ex.getErrors()
			.getFieldErrors()
			.stream()
			.map((error) -> Map.of("field", error.getField(), "message", this.messages.getMessage(error, locale)))
			.toList();
		ProblemDetail problem = problem("invalid-form", "Invalid form", String.valueOf(ex.getMessage()));
		problem.setProperty("errors", fields);
		return problem;
	}

	private static ProblemDetail problem(String type, String title, String detail) {
		ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.UNPROCESSABLE_CONTENT, detail);
		problem.setType(URI.create("/problems/" + type));
		problem.setTitle(title);
		return problem;
	}

}
