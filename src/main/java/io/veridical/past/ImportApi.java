package io.veridical.past;

import java.net.URI;
import java.util.List;
import java.util.Locale;

import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.validation.BindException;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Past studies from scripts.
 */
@RestController
class ImportApi {

	private final ImportUpload uploads;

	private final MessageSource messages;

	ImportApi(ImportUpload uploads, MessageSource messages) {
		this.uploads = uploads;
		this.messages = messages;
	}

	@PostMapping(path = "/api/v1/imports", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
	ResponseEntity<ImportReport> take(@Valid @ModelAttribute("form") ImportForm form, BindingResult errors)
			throws BindException {
		if (errors.getTarget() != null) {
			form.check(errors);
		}
		if (errors.hasErrors()) {
			throw new BindException(errors);
		}
		ImportReport report = this.uploads.take(form);
		return ResponseEntity.created(URI.create(report.getLinks().campaign())).body(report);
	}

	@ExceptionHandler
	ProblemDetail unusable(UnusableFile ex, Locale locale) {
		ProblemDetail problem = problem("unusable-file", "Unusable file",
				this.messages.getMessage("past.unusable", new Object[] { ex.getCount() }, locale));
		problem.setProperty("errors",
				ex.getFaults()
					.stream()
					.map((fault) -> new RowError(fault.line(), fault.column(), fault.value(),
							this.messages.getMessage(fault, locale)))
					.toList());
		problem.setProperty("more", ex.getMore());
		return problem;
	}

	@ExceptionHandler
	ProblemDetail invalid(BindException ex, Locale locale) {
		List<FieldError> errors = ex.getFieldErrors()
			.stream()
			.map((error) -> new FieldError(error.getField(), this.messages.getMessage(error, locale)))
			.toList();
		ProblemDetail problem = problem("invalid-form", "Invalid form",
				this.messages.getMessage("past.invalid", new Object[] { errors.size() }, locale));
		problem.setProperty("errors", errors);
		return problem;
	}

	private static ProblemDetail problem(String type, String title, String detail) {
		ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.UNPROCESSABLE_CONTENT, detail);
		problem.setType(URI.create("/problems/" + type));
		problem.setTitle(title);
		return problem;
	}

	/**
	 * One entry of {@code errors}.
	 *
	 * @param line in the file; the header is 1
	 * @param column null if it is the row as a whole
	 * @param value what stands there
	 * @param message what is wrong and what would be right
	 */
	record RowError(long line, @Nullable String column, String value, String message) {

	}

	/** A part of the request that cannot be used. */
	record FieldError(String field, String message) {

	}

}
