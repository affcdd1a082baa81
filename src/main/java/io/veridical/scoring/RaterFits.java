package io.veridical.scoring;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.veridical.psychophysics.ExposedTrial;
import io.veridical.psychophysics.ThresholdFit;

import org.springframework.stereotype.Component;

/**
 * Fits the raters of a condition once: a fit takes seconds and follows from their trials
 * alone, so the latest ones are remembered under them.
 */
@Component
class RaterFits {

	private static final int REMEMBERED = 64;

	private final Map<List<List<ExposedTrial>>, List<ThresholdFit>> fits = Collections
		.synchronizedMap(new LinkedHashMap<>(REMEMBERED, 0.75f, true) {

			@Override
			protected boolean removeEldestEntry(Map.Entry<List<List<ExposedTrial>>, List<ThresholdFit>> eldest) {
				return size() > REMEMBERED;
			}

		});

	/**
	 * @param raters the trials of each rater
	 * @return a fit for each rater, in the same order
	 */
	List<ThresholdFit> of(List<List<ExposedTrial>> raters) {
		List<ThresholdFit> known = this.fits.get(raters);
		if (known != null) {
			return known;
		}
		List<List<ExposedTrial>> key = raters.stream().map(List::copyOf).toList();
		List<ThresholdFit> fitted = ThresholdFit.ofRaters(key);
		this.fits.put(key, fitted);
		return fitted;
	}

}
