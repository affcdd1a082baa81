package io.veridical.metrics;

/**
 * How metrics are computed.
 *
 * @param precisionK how many neighbours make a ball's radius for precision and recall
 * @param densityK the same for density and coverage
 * @param splits parts of the inception score
 * @param subsets how many random subsets the kernel distance is averaged over
 * @param subsetSize images of each set in a subset; all, if a set has fewer
 * @param halves how many random halves of the images the intervals come from; 0 for no
 * intervals
 * @param frechetHalves the same for the Frechet distance, whose every half costs nearly
 * as much as the whole
 * @param seed chooses halves and subsets
 */
public record MetricSettings(int precisionK, int densityK, int splits, int subsets, int subsetSize, int halves,
		int frechetHalves, long seed) {

	private static final int MANY_FEATURES = 512;

	public MetricSettings {
		atLeast(1, "precisionK", precisionK);
		atLeast(1, "densityK", densityK);
		atLeast(1, "splits", splits);
		atLeast(1, "subsets", subsets);
		atLeast(2, "subsetSize", subsetSize);
		if (halves < 0 || frechetHalves < 0) {
			throw new IllegalArgumentException(
					"halves are %d and %d; they cannot be negative".formatted(halves, frechetHalves));
		}
	}

	/**
	 * Returns what was published, with intervals from 200 halves; of the Frechet distance
	 * 200, or 20 if there are many features.
	 */
	public static MetricSettings published(int features, long seed) {
		return new MetricSettings(3, 5, 10, 100, 1000, 200, (features <= MANY_FEATURES) ? 200 : 20, seed);
	}

	/** Returns the same without intervals. */
	public MetricSettings withoutIntervals() {
		return new MetricSettings(this.precisionK, this.densityK, this.splits, this.subsets, this.subsetSize, 0, 0,
				this.seed);
	}

	private static void atLeast(int least, String name, int value) {
		if (value < least) {
			throw new IllegalArgumentException("%s is %d; it is at least %d".formatted(name, value, least));
		}
	}

}
