package io.veridical.screening;

import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import io.veridical.psychophysics.ErrorCounts;
import io.veridical.psychophysics.SignalDetection;

/**
 * What the answers of a session tell, whatever their times.
 */
final class Answers {

	/** A rater's own share of answers is taken as no further from a half than this. */
	private static final double MOST_BIASED = 0.8;

	private Answers() {
	}

	static @Nullable Double share(List<ObservedTrial> trials, Predicate<ObservedTrial> such) {
		return trials.isEmpty() ? null : (double) trials.stream().filter(such).count() / trials.size();
	}

	static @Nullable Double longestRun(List<ObservedTrial> trials) {
		return trials.isEmpty() ? null : (double) longest(trials);
	}

	private static int longest(List<ObservedTrial> trials) {
		int longest = 0;
		int run = 0;
		for (int i = 0; i < trials.size(); i++) {
			boolean same = i > 0 && trials.get(i).calledFake() == trials.get(i - 1).calledFake();
			run = same ? run + 1 : 1;
			longest = Math.max(longest, run);
		}
		return longest;
	}

	/** How likely independent answers of the same bias have a run as long. */
	static @Nullable Double runChance(List<ObservedTrial> trials) {
		Double share = share(trials, ObservedTrial::calledFake);
		if (share == null) {
			return null;
		}
		double fakes = Math.min(MOST_BIASED, Math.max(1 - MOST_BIASED, share));
		return Runs.chance(trials.size(), fakes, longest(trials));
	}

	static @Nullable Double alternation(List<ObservedTrial> trials) {
		if (trials.size() < 2) {
			return null;
		}
		int changes = 0;
		for (int i = 1; i < trials.size(); i++) {
			changes += (trials.get(i).calledFake() != trials.get(i - 1).calledFake()) ? 1 : 0;
		}
		return (double) changes / (trials.size() - 1);
	}

	static @Nullable Double mostUsedInput(List<ObservedTrial> trials) {
		return trials.stream()
			.collect(Collectors.groupingBy((trial) -> String.valueOf(trial.conduct().input()), Collectors.counting()))
			.values()
			.stream()
			.max(Long::compare)
			.map((most) -> (double) most / trials.size())
			.orElse(null);
	}

	static @Nullable Double detection(List<ObservedTrial> trials, Function<SignalDetection, Double> part) {
		ErrorCounts counts = counts(trials);
		boolean both = counts.realsShown() > 0 && counts.fakesShown() > 0;
		return both ? part.apply(SignalDetection.of(counts)) : null;
	}

	private static ErrorCounts counts(List<ObservedTrial> trials) {
		return trials.stream()
			.map((trial) -> trial.fake() ? new ErrorCounts(0, 0, 1, trial.correct() ? 0 : 1)
					: new ErrorCounts(1, trial.correct() ? 0 : 1, 0, 0))
			.reduce(ErrorCounts.NONE, ErrorCounts::plus);
	}

	/** How much better the second half was than the first. */
	static @Nullable Double drift(List<ObservedTrial> trials) {
		Double before = share(trials.subList(0, trials.size() / 2), ObservedTrial::correct);
		Double after = share(trials.subList(trials.size() / 2, trials.size()), ObservedTrial::correct);
		return (before != null && after != null) ? after - before : null;
	}

}
