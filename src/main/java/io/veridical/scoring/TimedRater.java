package io.veridical.scoring;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import io.veridical.campaign.HypeTime;
import io.veridical.pool.Truth;
import io.veridical.psychophysics.ErrorCounts;
import io.veridical.psychophysics.Exposure;
import io.veridical.psychophysics.ModalExposure;
import io.veridical.psychophysics.Modern;
import io.veridical.psychophysics.Placement;
import io.veridical.psychophysics.Threshold;
import io.veridical.session.TimedTrial;
import org.jspecify.annotations.Nullable;

/**
 * What one rater of a timed campaign is worth.
 *
 * @param millis the exposure that the rater needs: of a staircase the mean over its
 * blocks of the exposure most often asked for, of {@code modern} the fitted threshold
 * @param atShortest whether it lies at the shortest exposure there is, in some block
 * @param atLongest whether it lies at the longest
 * @param counts the rater's answers
 */
record TimedRater(double millis, boolean atShortest, boolean atLongest, ErrorCounts counts) {

	/**
	 * @param trials all judgements of one session, block by block
	 * @return null if nothing, or only real or only fake images, can be counted
	 */
	static @Nullable TimedRater of(HypeTime protocol, List<TimedTrial> trials) {
		List<TimedTrial> counted = trials.stream()
			.filter((trial) -> protocol.unverified().scores(trial.timing().verdict()))
			.toList();
		ErrorCounts counts = counts(counted);
		if (counts.realsShown() == 0 || counts.fakesShown() == 0) {
			return null;
		}
		Placement limits = Placement.of(protocol.preset());
		return protocol.modern() ? fitted(counted, counts, limits) : modal(counted, counts, limits);
	}

	private static TimedRater modal(List<TimedTrial> counted, ErrorCounts counts, Placement limits) {
		Collection<List<Exposure>> blocks = counted.stream()
			.collect(Collectors.groupingBy((trial) -> trial.timing().block(), TreeMap::new,
					Collectors.mapping((trial) -> Exposure.ofMillis(trial.timing().requestedMillis()),
							Collectors.toList())))
			.values();
		List<Double> modes = blocks.stream().map(ModalExposure::ofBlock).toList();
		return new TimedRater(ModalExposure.ofRater(List.copyOf(blocks)), modes.contains(limits.least().millis()),
				modes.contains(limits.most().millis()), counts);
	}

	private static TimedRater fitted(List<TimedTrial> counted, ErrorCounts counts, Placement start) {
		Placement known = start;
		for (TimedTrial trial : counted) {
			Double achieved = trial.timing().achievedMillis();
			known = known.after(Exposure.ofMillis((achieved != null) ? achieved : trial.timing().requestedMillis()),
					trial.correct());
		}
		Threshold threshold = ((Modern) known).threshold().within(start.least(), start.most());
		if (threshold instanceof Threshold.Measured measured) {
			return new TimedRater(measured.value().millis(), false, false, counts);
		}
		boolean above = threshold instanceof Threshold.Above;
		return new TimedRater((above ? start.most() : start.least()).millis(), !above, above, counts);
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
