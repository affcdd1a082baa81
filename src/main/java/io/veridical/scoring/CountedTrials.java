package io.veridical.scoring;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import io.veridical.campaign.HypeTime;
import io.veridical.pool.Truth;
import io.veridical.psychophysics.ErrorCounts;
import io.veridical.psychophysics.ExposedTrial;
import io.veridical.psychophysics.Exposure;
import io.veridical.session.TimedTrial;
import org.jspecify.annotations.Nullable;

/**
 * What of one session's judgements counts.
 *
 * @param trials in the order shown, at least one of a real and one of a fake image
 * @param counts the answers
 */
record CountedTrials(List<TimedTrial> trials, ErrorCounts counts) {

	/**
	 * @param trials all judgements of one session
	 * @return null if nothing, or only real or only fake images, can be counted
	 */
	static @Nullable CountedTrials of(HypeTime protocol, List<TimedTrial> trials) {
		List<TimedTrial> counted = trials.stream()
			.filter((trial) -> protocol.unverified().scores(trial.timing().verdict()))
			.toList();
		ErrorCounts counts = counts(counted);
		return (counts.realsShown() == 0 || counts.fakesShown() == 0) ? null : new CountedTrials(counted, counts);
	}

	/**
	 * The trials as a fit sees them, at the exposures achieved.
	 */
	List<ExposedTrial> exposed() {
		return this.trials.stream().map(CountedTrials::exposed).toList();
	}

	private static ExposedTrial exposed(TimedTrial trial) {
		Double achieved = trial.timing().achievedMillis();
		double millis = (achieved != null) ? achieved : trial.timing().requestedMillis();
		return new ExposedTrial(Exposure.ofMillis(millis), trial.truth() == Truth.FAKE, trial.correct());
	}

	private static ErrorCounts counts(List<TimedTrial> trials) {
		Map<Truth, Long> shown = trials.stream()
			.collect(Collectors.groupingBy(TimedTrial::truth, Collectors.counting()));
		Map<Truth, Long> wrong = trials.stream()
			.filter((trial) -> !trial.correct())
			.collect(Collectors.groupingBy(TimedTrial::truth, Collectors.counting()));
		return new ErrorCounts(of(shown, Truth.REAL), of(wrong, Truth.REAL), of(shown, Truth.FAKE),
				of(wrong, Truth.FAKE));
	}

	private static int of(Map<Truth, Long> counts, Truth truth) {
		return counts.getOrDefault(truth, 0L).intValue();
	}

}
