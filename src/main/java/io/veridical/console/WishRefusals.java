package io.veridical.console;

import java.net.URI;
import java.util.Locale;

import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/**
 * Tells scripts everything that is wrong with what they asked for, field by field.
 */
@RestControllerAdvice(assignableTypes = { CampaignApi.class, LifecycleApi.class })
class WishRefusals {

	private final MessageSource messages;

	WishRefusals(MessageSource messages) {
		this.messages = messages;
	}

	@ExceptionHandler
	ProblemDetail unusable(UnusableWish ex, Locale locale) {
		ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.UNPROCESSABLE_CONTENT,
				this.messages.getMessage("console.error.fields", new Object[] { ex.complaints().size() }, locale));
		problem.setType(URI.create("/problems/unusable-design"));
		problem.setTitle("Unusable design");
		problem.setProperty("errors",
				ex.complaints()
					.stream()
					.map((complaint) -> new FieldError(complaint.field(), complaint.value(),
							this.messages.getMessage(complaint.code(), complaint.arguments(), locale)))
					.toList());
		return problem;
	}

	/**
	 * One entry of a problem's {@code errors}.
	 *
	 * @param field where in the request, for example {@code conditions[0].model}
	 * @param value what stood there
	 * @param message what is wrong and what would be right
	 */
	record FieldError(String field, String value, String message) {

	}

}
