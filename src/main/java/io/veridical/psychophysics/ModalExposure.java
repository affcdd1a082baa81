package io.veridical.psychophysics;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The published score of HYPE_time (Zhou et al. 2019): the exposure that a block showed
 * most often, then the mean over a rater's blocks.
 * <p>
 * The paper says nothing of ties and of the way down from 500 ms. Here the smallest of
 * several modes is taken, and all trials count.
 */
public final class ModalExposure {

	private ModalExposure() {
	}

	/**
	 * @param requested the exposures that the staircase of one block asked for, at least
	 * one
	 * @return the most frequent, in milliseconds
	 */
	public static double ofBlock(Collection<Exposure> requested) {
		Map<Exposure, Integer> counts = new TreeMap<>();
		requested.forEach((exposure) -> counts.merge(exposure, 1, Integer::sum));
		return counts.entrySet()
			.stream()
			.max(Map.Entry.<Exposure, Integer>comparingByValue()
				.thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
			.orElseThrow(() -> new IllegalArgumentException("the block is empty; a mode needs at least one trial"))
			.getKey()
			.millis();
	}

	/**
	 * @param blocks the requested exposures of each block of one rater, at least one
	 * block
	 * @return the rater's value: the mean of the blocks' modes, in milliseconds
	 */
	public static double ofRater(List<? extends Collection<Exposure>> blocks) {
		return blocks.stream()
			.mapToDouble(ModalExposure::ofBlock)
			.average()
			.orElseThrow(() -> new IllegalArgumentException("there is no block; a rater's value needs at least one"));
	}

}
