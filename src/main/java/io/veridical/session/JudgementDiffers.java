package io.veridical.session;

import io.veridical.pool.Truth;
import io.veridical.session.course.Trial;

import org.springframework.http.HttpStatus;

/**
 * A trial was judged again with another answer; the first one stands.
 */
class JudgementDiffers extends SessionRefused {

	JudgementDiffers(Trial trial, Truth stands, int next) {
		super(HttpStatus.CONFLICT, "judgement-differs", "Judgement differs",
				"Trial %d was judged \"%s\" before, and a judgement is never changed. Go on with %s."
					.formatted(trial.number(), stands.text(), (next > 0) ? "trial " + next : "the debrief"));
		getBody().setProperty("trial", trial.id());
		getBody().setProperty("number", trial.number());
		getBody().setProperty("stands", stands.text());
		getBody().setProperty("next", next);
	}

}
