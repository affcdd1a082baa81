package io.veridical.session;

import java.time.Instant;
import java.util.UUID;

import io.veridical.pool.Truth;
import org.jspecify.annotations.Nullable;

/**
 * One judgement with everything it refers to.
 *
 * @param model the condition's model, also for a real image: the model it was shown
 * against
 * @param trial the number of the trial in the order shown, from 1: among the counted
 * ones, or within its block if there is a limit of time
 * @param imageId the image shown
 * @param imagePixels SHA-256 of its pixels, which names the same picture in every pool
 * @param imageName what it was called where it came from
 * @param rtMillis milliseconds from the image's onset to the answer, as the browser
 * measured them
 * @param evidence what the browser said about how the image was shown, as JSON
 * @param timing how the server saw the image shown; null without a limit of time
 */
public record JudgementRow(UUID conditionId, String model, UUID raterId, UUID sessionId, SessionStatus sessionStatus,
		int trial, UUID imageId, String imagePixels, String imageName, Truth truth, Truth answer, double rtMillis,
		Instant judgedAt, String evidence, @Nullable Timing timing) {

	public boolean correct() {
		return this.truth == this.answer;
	}

}
