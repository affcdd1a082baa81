package io.veridical.pool.intake;

import org.springframework.http.HttpStatus;
import org.springframework.validation.Errors;
import org.springframework.web.bind.annotation.ResponseStatus;

/**
 * A form with fields missing or wrong, from a script or not made by our page.
 */
@ResponseStatus(HttpStatus.UNPROCESSABLE_CONTENT)
class InvalidPoolForm extends RuntimeException {

	private final transient Errors errors;

	InvalidPoolForm(Errors errors) {
		super(errors.getErrorCount() + " fields of the form are missing or wrong");
		this.errors = errors;
	}

	Errors getErrors() {
		return this.errors;
	}

}
