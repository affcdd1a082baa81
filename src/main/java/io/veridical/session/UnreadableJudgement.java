package io.veridical.session;

import org.springframework.http.HttpStatus;

/**
 * A judgement arrived that is no JSON object.
 */
class UnreadableJudgement extends SessionRefused {

	UnreadableJudgement() {
		super(HttpStatus.BAD_REQUEST, "unreadable-judgement", "Unreadable judgement",
				"The body is not a JSON object. Send trial, answer, rtMillis and evidence.");
	}

}
