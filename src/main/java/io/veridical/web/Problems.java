package io.veridical.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.sql.SQLException;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.TypeMismatchException;
import org.springframework.context.MessageSource;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.annotation.Order;
import org.springframework.core.Ordered;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authorization.AuthorizationDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.validation.FieldError;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

import io.veridical.account.RefusedToken;
import io.veridical.account.token.ScopeMissing;

/**
 * Turns exceptions into answers. A module's own exception says its status by
 * {@link ResponseStatus} on its class; its name becomes the problem's type
 * ({@code JudgementDiffers}: {@code /problems/judgement-differs}), its message the
 * detail. What was not found is 404; whatever nobody foresaw is 500 and told to the log
 * alone.
 */
@ControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
class Problems extends ResponseEntityExceptionHandler {

	/** SQL states of PostgreSQL for the character U+0000 in a text and in JSON. */
	private static final Set<String> NO_TEXT = Set.of("22021", "22P05");

	private static final Pattern WORD_START = Pattern.compile("(?<!^)(?=[A-Z])");

	@ExceptionHandler
	@Nullable ResponseEntity<Object> notFound(NoSuchElementException ex, WebRequest request) {
		return refuse(ex, HttpStatus.NOT_FOUND, ProblemDetail.forStatusAndDetail(HttpStatus.NOT_FOUND,
				messages().getMessage("web.nothing-here", null, request.getLocale())), request);
	}

	@ExceptionHandler
	@Nullable ResponseEntity<Object> notSignedIn(AuthenticationException ex, WebRequest request) {
		return refuse(ex, HttpStatus.UNAUTHORIZED, ProblemDetail.forStatusAndDetail(HttpStatus.UNAUTHORIZED,
				"Send your token from the page /account/tokens, or the administrator's (VERIDICAL_ADMIN_TOKEN), in the header"
						+ " 'Authorization: Bearer …'."),
				request);
	}

	@ExceptionHandler
	@Nullable ResponseEntity<Object> tokenRefused(RefusedToken ex, WebRequest request) {
		return refuse(ex, HttpStatus.UNAUTHORIZED, problemOf(ex, HttpStatus.UNAUTHORIZED), request);
	}

	@ExceptionHandler
	@Nullable ResponseEntity<Object> scopeMissing(ScopeMissing ex, WebRequest request) {
		return refuse(ex, HttpStatus.FORBIDDEN, problemOf(ex, HttpStatus.FORBIDDEN), request);
	}

	@ExceptionHandler
	@Nullable ResponseEntity<Object> notAllowed(AccessDeniedException ex, WebRequest request) {
		if (ex instanceof AuthorizationDeniedException denied
				&& denied.getAuthorizationResult() instanceof RoleNeeded needed
				&& !request.isUserInRole(Least.WORKER.name())) {
			return (needed.least() == null) ? notFound(new NoSuchElementException(), request)
					: roleNeeded(ex, needed, request);
		}
		return refuse(ex, HttpStatus.FORBIDDEN,
				ProblemDetail.forStatusAndDetail(HttpStatus.FORBIDDEN,
						"Your token does not open this part of the API: a worker's token opens /api/v1/worker alone."),
				request);
	}

	private @Nullable ResponseEntity<Object> roleNeeded(AccessDeniedException ex, RoleNeeded needed,
			WebRequest request) {
		ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.FORBIDDEN, messages()
			.getMessage("web.needs." + Objects.requireNonNull(needed.least()).text(), null, request.getLocale()));
		problem.setType(URI.create("/problems/role-needed"));
		problem.setTitle("Role needed");
		return refuse(ex, HttpStatus.FORBIDDEN, problem, request);
	}

	@ExceptionHandler
	@Nullable ResponseEntity<Object> refused(Exception ex, WebRequest request) throws Exception {
		ResponseStatus said = statusOf(ex);
		if (said == null) {
			throw ex;
		}
		return refuse(ex, said.code(), problemOf(ex, said.code()), request);
	}

	private static @Nullable ResponseStatus statusOf(Exception ex) {
		return AnnotatedElementUtils.findMergedAnnotation(ex.getClass(), ResponseStatus.class);
	}

	private static ProblemDetail problemOf(Exception ex, HttpStatus status) {
		String name = WORD_START.matcher(ex.getClass().getSimpleName()).replaceAll("-").toLowerCase(Locale.ROOT);
		ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, String.valueOf(ex.getMessage()));
		problem.setType(URI.create("/problems/" + name));
		problem.setTitle(name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1).replace('-', ' '));
		return problem;
	}

	private @Nullable ResponseEntity<Object> refuse(Exception ex, HttpStatus status, ProblemDetail problem,
			WebRequest request) {
		return handleExceptionInternal(ex, problem, new HttpHeaders(), status, request);
	}

	@Override
	protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(HttpMessageNotReadableException ex,
			HttpHeaders headers, HttpStatusCode status, WebRequest request) {
		String detail = new UnreadableJson(messages(), request.getLocale()).explanation(ex.getCause());
		if (detail == null) {
			return super.handleHttpMessageNotReadable(ex, headers, status, request);
		}
		ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
		problem.setType(URI.create("/problems/unreadable-json"));
		problem.setTitle("Unreadable JSON");
		return handleExceptionInternal(ex, problem, headers, status, request);
	}

	@Override
	protected @Nullable ResponseEntity<Object> handleTypeMismatch(TypeMismatchException ex, HttpHeaders headers,
			HttpStatusCode status, WebRequest request) {
		if (!(ex instanceof MethodArgumentTypeMismatchException argument) || argument.getRequiredType() != UUID.class) {
			return super.handleTypeMismatch(ex, headers, status, request);
		}
		ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.NOT_FOUND,
				messages().getMessage("web.json.value",
						new Object[] { argument.getName(), String.valueOf(ex.getValue()),
								messages().getMessage("web.json.kind.uuid", null, request.getLocale()) },
						request.getLocale()));
		return handleExceptionInternal(ex, problem, headers, HttpStatus.NOT_FOUND, request);
	}

	@Override
	protected @Nullable ResponseEntity<Object> handleMethodArgumentNotValid(MethodArgumentNotValidException ex,
			HttpHeaders headers, HttpStatusCode status, WebRequest request) {
		UnreadableJson words = new UnreadableJson(messages(), request.getLocale());
		String detail = ex.getFieldErrors()
			.stream()
			.filter(FieldError::isBindingFailure)
			.map((error) -> words.wrong(error.getField(), error.getRejectedValue(),
					ex.getBindingResult().getFieldType(error.getField())))
			.collect(Collectors.joining(" "));
		if (detail.isEmpty()) {
			return super.handleMethodArgumentNotValid(ex, headers, status, request);
		}
		ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
		problem.setType(URI.create("/problems/unreadable-form"));
		problem.setTitle("Unreadable form");
		return handleExceptionInternal(ex, problem, headers, status, request);
	}

	@ExceptionHandler
	@Nullable ResponseEntity<Object> refusedByDatabase(DataAccessException ex, WebRequest request) throws Exception {
		if (!(ex.getRootCause() instanceof SQLException cause) || !NO_TEXT.contains(cause.getSQLState())) {
			throw ex;
		}
		HttpStatus status = HttpStatus.UNPROCESSABLE_CONTENT;
		ProblemDetail problem = ProblemDetail.forStatusAndDetail(status,
				messages().getMessage("web.no-text", null, request.getLocale()));
		problem.setType(URI.create("/problems/unusable-text"));
		problem.setTitle("Unusable text");
		return handleExceptionInternal(ex, problem, new HttpHeaders(), status, request);
	}

	private MessageSource messages() {
		return Objects.requireNonNull(getMessageSource());
	}

	@Override
	protected @Nullable ResponseEntity<Object> handleExceptionInternal(Exception ex, @Nullable Object body,
			HttpHeaders headers, HttpStatusCode status, WebRequest webRequest) {
		ServletWebRequest request = (ServletWebRequest) webRequest;
		HttpServletResponse response = request.getResponse();
		if (response == null || response.isCommitted()
				|| Audience.of(request.getRequest(), request.getRequest().getRequestURI()) == Audience.PROGRAM) {
			return super.handleExceptionInternal(ex, body, headers, status, webRequest);
		}
		sendToErrorPage(response, status, isOurs(ex) ? explanation(ex, webRequest.getLocale()) : null);
		return null;
	}

	private static boolean isOurs(Exception ex) {
		return ex.getClass().getName().startsWith("io.veridical.");
	}

	private @Nullable String explanation(Exception ex, Locale locale) {
		return (ex instanceof ErrorResponse response)
				? response.updateAndGetBody(getMessageSource(), locale).getDetail() : ex.getMessage();
	}

	// the container then asks ErrorPages, as it does for errors outside of Spring
	private static void sendToErrorPage(HttpServletResponse response, HttpStatusCode status, @Nullable String detail) {
		try {
			response.sendError(status.value(), detail);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
