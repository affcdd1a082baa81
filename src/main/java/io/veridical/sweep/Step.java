package io.veridical.sweep;

import java.util.Comparator;
import java.util.List;

import io.veridical.pool.Image;
import io.veridical.pool.ImagePool;
import io.veridical.sampling.SamplingJob;
import io.veridical.sampling.latent.Truncation;

/**
 * One pool of a sweep.
 *
 * @param images the first of it
 */
record Step(SamplingJob job, ImagePool pool, List<Image> images) {

	static final Comparator<Step> WHOLE_FIRST = Comparator
		.comparingDouble((Step step) -> -strength(step.job().getTruncation()));

	private static double strength(Truncation truncation) {
		return (truncation instanceof Truncation.None) ? Double.POSITIVE_INFINITY
				: Double.parseDouble(SweepOrder.value(truncation));
	}

}
