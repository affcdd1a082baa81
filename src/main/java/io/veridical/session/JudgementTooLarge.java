package io.veridical.session;

import org.springframework.http.HttpStatus;

/**
 * A judgement arrived that is longer than any can be.
 */
class JudgementTooLarge extends SessionRefused {

	JudgementTooLarge() {
		super(HttpStatus.CONTENT_TOO_LARGE, "judgement-too-large", "Judgement too large",
				"The body is longer than %d bytes. Send less evidence.".formatted(Submission.LONGEST));
	}

}
