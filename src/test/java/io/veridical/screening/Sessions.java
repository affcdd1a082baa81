package io.veridical.screening;

import java.util.ArrayList;
import java.util.List;

import io.veridical.screening.ObservedTrial.Kind;

/**
 * Short sessions, written down.
 */
final class Sessions {

	private Sessions() {
	}

	/** A session without times; each letter the answer, F or R, to a real image. */
	static ObservedSession answering(String answers) {
		List<ObservedTrial> trials = new ArrayList<>();
		for (char answer : answers.toCharArray()) {
			trials.add(trial(trials.size() + 1, false, answer == 'F', Kind.COUNTED));
		}
		return untimed(trials);
	}

	/** A session of correct answers with these response times. */
	static ObservedSession taking(double... millis) {
		List<ObservedTrial> trials = new ArrayList<>();
		for (double time : millis) {
			trials.add(new ObservedTrial(trials.size() + 1, true, true, Kind.COUNTED, null, time, null, null,
					Conduct.QUIET));
		}
		return untimed(trials);
	}

	/** Gold alone: so many fakes and reals, and how many of each are answered right. */
	static ObservedSession gold(int fakes, int fakesRight, int reals, int realsRight) {
		List<ObservedTrial> trials = new ArrayList<>();
		for (int i = 0; i < fakes; i++) {
			trials.add(trial(trials.size() + 1, true, i < fakesRight, Kind.GOLD));
		}
		for (int i = 0; i < reals; i++) {
			trials.add(trial(trials.size() + 1, false, i >= realsRight, Kind.GOLD));
		}
		return untimed(trials);
	}

	static ObservedTrial trial(int number, boolean fake, boolean calledFake, Kind kind) {
		return new ObservedTrial(number, fake, calledFake, kind, null, null, null, null, Conduct.QUIET);
	}

	static ObservedSession untimed(List<ObservedTrial> trials) {
		return new ObservedSession(trials, false, false, 0);
	}

}
