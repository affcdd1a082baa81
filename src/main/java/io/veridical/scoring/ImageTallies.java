package io.veridical.scoring;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

import io.veridical.statistics.KrippendorffAlpha;
import org.jspecify.annotations.Nullable;

/**
 * Counts how each image of a condition fared.
 */
final class ImageTallies {

	/** How many of the most remarkable images are shown. */
	private static final int MOST = 8;

	/** An image that fewer have judged lands among the extremes by luck. */
	private static final int FEWEST_JUDGEMENTS = 3;

	/** With fewer images judged twice, agreement about them says nothing of the rest. */
	private static final int FEWEST_FOR_ALPHA = 10;

	private final Map<Integer, Tally> fakes = new HashMap<>();

	private final Map<Integer, Tally> reals = new HashMap<>();

	private boolean unnamed;

	/**
	 * @param image its number; below 0 if it has no name
	 */
	void add(int image, boolean fake, boolean wrong) {
		if (image < 0) {
			this.unnamed = true;
			return;
		}
		Map<Integer, Tally> tallies = fake ? this.fakes : this.reals;
		Tally before = tallies.getOrDefault(image, new Tally(image, 0, 0));
		tallies.put(image, new Tally(image, before.shown + 1, before.wrong + (wrong ? 1 : 0)));
	}

	/**
	 * Those of which it is surest that they are often judged wrongly: by the lower bound
	 * of Wilson's interval, among images with at least three judgements, because once of
	 * once has a higher bound than 4 of 20.
	 */
	List<Tally> hardest(boolean fake) {
		return remarkable((fake ? this.fakes : this.reals).values(),
				Comparator.comparingDouble((tally) -> -Wilson.percent(tally.wrong, tally.shown).lower()),
				(tally) -> tally.wrong > 0);
	}

	/**
	 * Fakes of which it is surest that they are seldom judged wrongly, among those with
	 * at least three judgements.
	 */
	List<Tally> telling() {
		return remarkable(this.fakes.values(),
				Comparator.comparingDouble((tally) -> Wilson.percent(tally.wrong, tally.shown).upper()),
				(tally) -> tally.wrong < tally.shown);
	}

	private static List<Tally> remarkable(Collection<Tally> tallies, Comparator<Tally> order, Predicate<Tally> worthy) {
		return tallies.stream()
			.filter((tally) -> tally.shown >= FEWEST_JUDGEMENTS)
			.filter(worthy)
			.sorted(order.thenComparingInt((tally) -> -tally.shown).thenComparingInt(Tally::image))
			.limit(MOST)
			.toList();
	}

	/**
	 * @param pool how many there are to draw from, if anybody knows
	 * @return null if some images have no name, or there are none
	 */
	@Nullable ImageUse use(boolean fake, @Nullable Integer pool) {
		Collection<Tally> tallies = (fake ? this.fakes : this.reals).values();
		if (this.unnamed || tallies.isEmpty()) {
			return null;
		}
		return new ImageUse(pool, tallies.size(), tallies.stream().mapToInt(Tally::shown).sum(),
				tallies.stream().mapToInt(Tally::shown).max().orElse(0));
	}

	/**
	 * @return Krippendorff's alpha of the answers; null if some images have no name or
	 * fewer than ten were judged twice
	 */
	@Nullable Double alpha() {
		Integer units = judgedTwice();
		if (units == null || units < FEWEST_FOR_ALPHA) {
			return null;
		}
		// how often each was called real, and how often fake
		return KrippendorffAlpha.nominal(Stream
			.concat(this.fakes.values().stream().map((tally) -> new int[] { tally.wrong, tally.shown - tally.wrong }),
					this.reals.values().stream().map((tally) -> new int[] { tally.shown - tally.wrong, tally.wrong }))
			.toArray(int[][]::new));
	}

	/**
	 * @return how many images were judged at least twice; null if some have no name
	 */
	@Nullable Integer judgedTwice() {
		return this.unnamed ? null
				: (int) Stream.concat(this.fakes.values().stream(), this.reals.values().stream())
					.filter((tally) -> tally.shown >= 2)
					.count();
	}

	/**
	 * How often one image was judged, and how often wrongly.
	 */
	record Tally(int image, int shown, int wrong) {

	}

}
