package io.veridical.simulation;

/**
 * How a simulated person answers a trial.
 *
 * @param saysFake the answer
 * @param rtMillis milliseconds from the image's onset to the answer; with a limited
 * exposure never before image and masks are gone
 * @param key the code of the key pressed: {@code KeyF} for fake, {@code KeyJ} for real
 */
public record Reply(boolean saysFake, double rtMillis, String key) {

	static Reply of(boolean saysFake, double rtMillis) {
		return new Reply(saysFake, rtMillis, saysFake ? "KeyF" : "KeyJ");
	}

}
