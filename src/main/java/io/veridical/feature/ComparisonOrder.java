package io.veridical.feature;

import java.util.Objects;
import java.util.UUID;

import io.veridical.metrics.MetricSettings;
import org.jspecify.annotations.Nullable;

/**
 * What a researcher asks for; what is left out is as published.
 *
 * @param realPoolId the pool to compare with
 * @param extractorId whose features
 * @param precisionK neighbours for precision and recall
 * @param densityK neighbours for density and coverage
 * @param halves random halves for the intervals
 * @param seed chooses halves and subsets
 */
public record ComparisonOrder(@Nullable UUID realPoolId, @Nullable UUID extractorId, @Nullable Integer precisionK,
		@Nullable Integer densityK, @Nullable Integer halves, @Nullable Long seed) {

	private static final int MOST_HALVES = 2000;

	/**
	 * Asks for metrics as published.
	 */
	public static ComparisonOrder published(UUID realPool, UUID extractor) {
		return new ComparisonOrder(realPool, extractor, null, null, null, null);
	}

	/**
	 * Returns how to compute.
	 * @throws ImpossibleComparison if a number is out of bounds
	 */
	MetricSettings settings(int columns) {
		MetricSettings usual = MetricSettings.published(columns, Objects.requireNonNullElse(this.seed, 1L));
		int drawn = within("halves", this.halves, usual.halves(), 0, MOST_HALVES);
		return new MetricSettings(within("precisionK", this.precisionK, usual.precisionK(), 1, 100),
				within("densityK", this.densityK, usual.densityK(), 1, 100), usual.splits(), usual.subsets(),
				usual.subsetSize(), drawn, Math.min(drawn, usual.frechetHalves()), usual.seed());
	}

	private static int within(String name, @Nullable Integer given, int usual, int least, int most) {
		if (given != null && (given < least || given > most)) {
			throw new ImpossibleComparison("number", name, given, least, most);
		}
		return (given != null) ? given : usual;
	}

}
