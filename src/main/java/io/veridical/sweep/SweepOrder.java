package io.veridical.sweep;

import java.util.List;

import io.veridical.sampling.latent.Labels;
import io.veridical.sampling.latent.Truncation;
import org.jspecify.annotations.Nullable;

/**
 * Pools that differ in the strength of their truncation alone.
 *
 * @param pattern of their names, with {@value #PLACE} where the strength goes
 * @param truncations 2 to {@value #MOST}, no two alike
 * @param labels how images get their classes; null for all in turn
 * @param seed of each of them, so that the pools show the same latent vectors
 * @param count of images of each
 */
record SweepOrder(String pattern, List<Truncation> truncations, @Nullable Labels labels, long seed, int count) {

	static final String PLACE = "{value}";

	static final int MOST = 30;

	SweepOrder {
		pattern = pattern.strip();
		truncations = List.copyOf(truncations);
		if (!pattern.contains(PLACE)) {
			throw new ImpossibleSweep("pattern", pattern, PLACE);
		}
		if (truncations.size() < 2 || truncations.size() > MOST) {
			throw new ImpossibleSweep("values", truncations.size(), MOST);
		}
		if (truncations.stream().distinct().count() < truncations.size()) {
			throw new ImpossibleSweep("twice");
		}
	}

	/**
	 * Returns the name of the pool of a truncation.
	 */
	String name(Truncation truncation) {
		return this.pattern.replace(PLACE, value(truncation));
	}

	/**
	 * Returns the strength alone: {@code 0.7} of {@code psi 0.7}; {@code none} is itself.
	 */
	static String value(Truncation truncation) {
		String text = truncation.text();
		return text.substring(text.indexOf(' ') + 1);
	}

}
