package io.veridical.session;

import java.util.UUID;

import io.veridical.pool.Truth;

/**
 * One judged trial of a timed session, with what scores and timing reports need of it.
 *
 * @param model the condition's model, also for a real image: the model it was shown
 * against
 * @param imagePixels SHA-256 of the image's pixels, which names the same picture in every
 * pool
 * @param rtMillis milliseconds from the image's onset to the answer, as the browser
 * measured them
 */
public record TimedTrial(UUID conditionId, String model, UUID raterId, UUID sessionId, SessionStatus sessionStatus,
		UUID imageId, String imagePixels, Truth truth, Truth answer, double rtMillis, Timing timing) {

	public boolean correct() {
		return this.truth == this.answer;
	}

}
