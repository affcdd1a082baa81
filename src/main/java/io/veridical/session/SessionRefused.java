package io.veridical.session;

import java.net.URI;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/**
 * Something a rater's page asked for that cannot be; the problem's type tells the page
 * how to go on.
 */
abstract class SessionRefused extends ErrorResponseException {

	SessionRefused(HttpStatus status, String problem, String title, String detail) {
		super(status, ProblemDetail.forStatusAndDetail(status, detail), null);
		getBody().setType(URI.create("/problems/" + problem));
		getBody().setTitle(title);
	}

	@Override
	public String getMessage() {
		return String.valueOf(getBody().getDetail());
	}

}
