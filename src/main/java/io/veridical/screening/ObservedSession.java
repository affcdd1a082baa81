package io.veridical.screening;

import java.util.Comparator;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * One session as screening sees it.
 *
 * @param trials the answered trials without practice; put into the order served
 * @param timed whether images were shown for a limited time (HYPE_time)
 * @param webdriver whether the browser said that a program drives it
 * ({@code navigator.webdriver})
 * @param sharedWith how many other participants with the same platform id or device began
 * earlier, so that the first of them stays without blame
 * @param elapsedMillis milliseconds from the session's begin to its last answer by the
 * server's clock; null if no such clock ran, as in a simulation
 */
public record ObservedSession(List<ObservedTrial> trials, boolean timed, boolean webdriver, int sharedWith,
		@Nullable Double elapsedMillis) {

	public ObservedSession {
		if (sharedWith < 0) {
			throw new IllegalArgumentException("sharedWith is %d; it must be at least 0".formatted(sharedWith));
		}
		if (elapsedMillis != null && !(elapsedMillis >= 0 && elapsedMillis < Double.POSITIVE_INFINITY)) {
			throw new IllegalArgumentException(
					"elapsedMillis is %s; it must be at least 0 and finite".formatted(elapsedMillis));
		}
		trials = trials.stream().sorted(Comparator.comparingInt(ObservedTrial::number)).toList();
	}

	/** A session that no clock of a server saw. */
	public ObservedSession(List<ObservedTrial> trials, boolean timed, boolean webdriver, int sharedWith) {
		this(trials, timed, webdriver, sharedWith, null);
	}

	List<ObservedTrial> of(ObservedTrial.Kind kind) {
		return this.trials.stream().filter((trial) -> trial.is(kind)).toList();
	}

}
