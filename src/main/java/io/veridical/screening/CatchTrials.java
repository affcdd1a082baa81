package io.veridical.screening;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What trials tell whose answer is known beforehand, or was given before.
 */
final class CatchTrials {

	private CatchTrials() {
	}

	/** The trial whose image another shows again; null if there is none. */
	static @Nullable ObservedTrial first(ObservedSession session, ObservedTrial again) {
		Integer number = again.repeats();
		return (number == null) ? null
				: session.trials().stream().filter((trial) -> trial.number() == number).findFirst().orElse(null);
	}

	static @Nullable Double consistency(ObservedSession session, List<ObservedTrial> repeated) {
		return Answers.share(repeated, (again) -> {
			ObservedTrial first = first(session, again);
			return first != null && first.calledFake() == again.calledFake();
		});
	}

	/** How likely the toss of a coin does as well. */
	static @Nullable Double chance(List<ObservedTrial> gold) {
		return gold.isEmpty() ? null : atLeast(gold.size(), (int) gold.stream().filter(ObservedTrial::correct).count());
	}

	/** P(X >= k) of a binomial with p = 0.5. */
	static double atLeast(int n, int k) {
		double probability = StrictMath.scalb(1.0, -n);
		double sum = 0;
		for (int i = 0; i <= n; i++) {
			sum += (i >= k) ? probability : 0;
			probability *= (double) (n - i) / (i + 1);
		}
		return Math.min(1, sum);
	}

}
