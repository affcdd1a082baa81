package io.veridical.session;

import org.springframework.http.HttpStatus;

/**
 * An example was asked for that the session's tutorial does not have.
 */
class ExampleNotThere extends SessionRefused {

	ExampleNotThere(int number) {
		super(HttpStatus.NOT_FOUND, "example-not-there", "Example not there",
				"There is no example %d. The rater's page says how many there are, from 1 on.".formatted(number));
		getBody().setProperty("number", number);
	}

}
