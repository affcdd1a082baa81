package io.veridical.scoring.results;

import java.util.List;
import java.util.UUID;

import io.veridical.sampling.Checkpoint;
import io.veridical.sampling.latent.Truncation;
import org.jspecify.annotations.Nullable;

/**
 * Where the fakes of a condition were drawn from, for those sampled here.
 *
 * @param generatorSha256 of the generator's file
 * @param checkpoint which checkpoint of which model it is; null if it stands alone
 * @param diversity how much of the reals its pool covers, if that was computed
 */
record SampledCondition(UUID conditionId, String generatorSha256, Truncation truncation,
		@Nullable Checkpoint checkpoint, List<Diversity> diversity) {

	SampledCondition {
		diversity = List.copyOf(diversity);
	}

	/**
	 * Returns how much is left of the whole prior or of w: 1 for all of it.
	 */
	double strength() {
		if (this.truncation instanceof Truncation.None) {
			return Double.POSITIVE_INFINITY;
		}
		String text = this.truncation.text();
		return Double.parseDouble(text.substring(text.indexOf(' ') + 1));
	}

	/**
	 * A metric of the diversity of a pool.
	 *
	 * @param metric {@code recall} or {@code coverage}
	 * @param lower what is known of it; null if it has no interval
	 */
	record Diversity(String metric, double value, @Nullable Double lower, @Nullable Double upper) {
	}

}
