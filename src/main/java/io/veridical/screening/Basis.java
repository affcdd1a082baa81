package io.veridical.screening;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import io.veridical.screening.ObservedTrial.Kind;

/**
 * The trials a signal rests on.
 */
enum Basis {

	/** All answered trials. */
	ANSWERED(ObservedSession::trials),

	/** Trials whose response time was noted. */
	CLOCKED((session) -> having(session, ObservedTrial::rtMillis)),

	/** Trials whose input was noted. */
	PRESSED((session) -> having(session, (trial) -> trial.conduct().input())),

	/** Trials in which keys were watched before an answer could be given. */
	WATCHED((session) -> having(session, (trial) -> trial.conduct().early())),

	/** Trials that asked for an exposure. */
	SHOWN((session) -> having(session, ObservedTrial::bad)),

	COUNTED((session) -> session.of(Kind.COUNTED)),

	GOLD((session) -> session.of(Kind.GOLD)),

	ANCHOR((session) -> session.of(Kind.ANCHOR)),

	/** Trials that show the image of an earlier one. */
	REPEATED((session) -> session.trials()
		.stream()
		.filter((trial) -> CatchTrials.first(session, trial) != null)
		.toList()),

	/** Trials of the score that were shown as asked for, for a known time. */
	EXPOSED((session) -> session.of(Kind.COUNTED)
		.stream()
		.filter((trial) -> trial.exposureMillis() != null && trial.exposureMillis() > 0
				&& !Boolean.TRUE.equals(trial.bad()))
		.toList());

	private final Function<ObservedSession, List<ObservedTrial>> choice;

	Basis(Function<ObservedSession, List<ObservedTrial>> choice) {
		this.choice = choice;
	}

	List<ObservedTrial> of(ObservedSession session) {
		return this.choice.apply(session);
	}

	private static List<ObservedTrial> having(ObservedSession session,
			Function<ObservedTrial, @Nullable Object> property) {
		return session.trials().stream().filter((trial) -> Objects.nonNull(property.apply(trial))).toList();
	}

}
