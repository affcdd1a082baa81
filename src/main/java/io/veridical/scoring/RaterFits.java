package io.veridical.scoring;

import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.veridical.psychophysics.ExposedTrial;
import io.veridical.psychophysics.FitModel;
import io.veridical.psychophysics.ThresholdFit;

import org.springframework.stereotype.Component;

/**
 * Fits the raters of conditions once: their fits follow from their trials alone, so the
 * latest ones are remembered under them. Conditions without a rater in common are fitted
 * apart, so that a new session changes its own condition only.
 */
@Component
class RaterFits {

	private static final int REMEMBERED = 128;

	private final Map<Key, List<List<ThresholdFit>>> fits = Collections
		.synchronizedMap(new LinkedHashMap<>(REMEMBERED, 0.75f, true) {

			@Override
			protected boolean removeEldestEntry(Map.Entry<Key, List<List<ThresholdFit>>> eldest) {
				return size() > REMEMBERED;
			}

		});

	/**
	 * @param conditions the trials of each rater of each condition
	 * @return a fit for each rater of each condition, in the order of the condition's map
	 */
	List<List<ThresholdFit>> of(FitModel model, List<Map<RaterKey, List<ExposedTrial>>> conditions) {
		if (shared(conditions)) {
			return remembered(model, conditions);
		}
		return conditions.stream().map((condition) -> remembered(model, List.of(condition)).get(0)).toList();
	}

	private static boolean shared(List<Map<RaterKey, List<ExposedTrial>>> conditions) {
		Set<RaterKey> known = new HashSet<>();
		return !conditions.stream().map(Map::keySet).flatMap(Collection::stream).allMatch(known::add);
	}

	private List<List<ThresholdFit>> remembered(FitModel model, List<Map<RaterKey, List<ExposedTrial>>> conditions) {
		Key key = Key.of(model, conditions);
		List<List<ThresholdFit>> known = this.fits.get(key);
		if (known != null) {
			return known;
		}
		List<List<ThresholdFit>> fitted = ThresholdFit.of(model, conditions);
		this.fits.put(key, fitted);
		return fitted;
	}

	/** Raters and their trials, in order. */
	private record Key(FitModel model, List<List<RaterKey>> raters, List<List<List<ExposedTrial>>> trials) {

		static Key of(FitModel model, List<Map<RaterKey, List<ExposedTrial>>> conditions) {
			return new Key(model, conditions.stream().map((condition) -> List.copyOf(condition.keySet())).toList(),
					conditions.stream()
						.map((condition) -> condition.values().stream().map(List::copyOf).toList())
						.toList());
		}

	}

}
