package io.veridical.screening;

import java.util.Comparator;
import java.util.List;

/**
 * One session as screening sees it.
 *
 * @param trials the answered trials without practice; put into the order served
 * @param timed whether images were shown for a limited time (HYPE_time)
 * @param webdriver whether the browser said that a program drives it
 * ({@code navigator.webdriver})
 * @param sharedWith how many other participants with the same platform id or device began
 * earlier, so that the first of them stays without blame
 */
public record ObservedSession(List<ObservedTrial> trials, boolean timed, boolean webdriver, int sharedWith) {

	public ObservedSession {
		if (sharedWith < 0) {
			throw new IllegalArgumentException("sharedWith is %d; it must be at least 0".formatted(sharedWith));
		}
		trials = trials.stream().sorted(Comparator.comparingInt(ObservedTrial::number)).toList();
	}

	List<ObservedTrial> of(ObservedTrial.Kind kind) {
		return this.trials.stream().filter((trial) -> trial.is(kind)).toList();
	}

}
