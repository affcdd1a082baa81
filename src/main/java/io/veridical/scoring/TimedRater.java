package io.veridical.scoring;

import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

import io.veridical.psychophysics.ErrorCounts;
import io.veridical.psychophysics.Exposure;
import io.veridical.psychophysics.ModalExposure;
import io.veridical.psychophysics.Placement;
import io.veridical.psychophysics.Threshold;
import io.veridical.psychophysics.ThresholdFit;

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
	 * The published value of a staircase.
	 */
	static TimedRater modal(CountedTrials counted, Placement limits) {
		Collection<List<Exposure>> blocks = counted.trials()
			.stream()
			.collect(Collectors.groupingBy((trial) -> trial.timing().block(), TreeMap::new,
					Collectors.mapping((trial) -> Exposure.ofMillis(trial.timing().requestedMillis()),
							Collectors.toList())))
			.values();
		List<Double> modes = blocks.stream().map(ModalExposure::ofBlock).toList();
		return new TimedRater(ModalExposure.ofRater(List.copyOf(blocks)), modes.contains(limits.least().millis()),
				modes.contains(limits.most().millis()), counted.counts());
	}

	/**
	 * The threshold of a fit; beyond the exposures there are, their limit, and which.
	 */
	static TimedRater fitted(CountedTrials counted, ThresholdFit fit, Placement limits) {
		Threshold threshold = fit.threshold().within(limits.least(), limits.most());
		if (threshold instanceof Threshold.Measured measured) {
			return new TimedRater(measured.value().millis(), false, false, counted.counts());
		}
		boolean above = threshold instanceof Threshold.Above;
		return new TimedRater((above ? limits.most() : limits.least()).millis(), !above, above, counted.counts());
	}

}
