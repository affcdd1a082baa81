package io.veridical.imaging.trait;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds near copies among many images without comparing each with each.
 * <p>
 * Two hashes that differ in at most {@value #DISTANCE} of 64 bits agree in at least one
 * of {@value #BANDS} bands of bits (pigeonhole), so only images that share a band are
 * compared: first by their hashes, then by their thumbs, which must be alike by
 * {@value #LIKENESS} at least. Both limits come from photographs, see
 * {@code src/docs/near-copies.md}.
 */
public final class NearCopies {

	/** The most bits in which the hashes of near copies differ. */
	public static final int DISTANCE = 10;

	/** The least likeness of the thumbs of near copies. */
	public static final double LIKENESS = 0.99;

	private static final int BANDS = DISTANCE + 1;

	private final List<Look> first;

	private final List<Look> second;

	private final boolean within;

	private final int most;

	private final List<Pair> pairs = new ArrayList<>();

	private long compared;

	private NearCopies(List<Look> first, List<Look> second, boolean within, int most) {
		this.first = first;
		this.second = second;
		this.within = within;
		this.most = most;
	}

	/**
	 * Finds near copies in one list.
	 * @param most how many comparisons of thumbs are made before it stops
	 */
	public static Found within(List<Look> looks, int most) {
		return new NearCopies(looks, looks, true, most).find();
	}

	/**
	 * Finds near copies of images of one list in another.
	 * @param most how many comparisons of thumbs are made before it stops
	 */
	public static Found between(List<Look> first, List<Look> second, int most) {
		return new NearCopies(first, second, false, most).find();
	}

	private Found find() {
		for (int band = 0; band < BANDS && this.compared < this.most; band++) {
			Map<Long, List<Integer>> buckets = new HashMap<>();
			for (int i = 0; i < this.second.size(); i++) {
				buckets.computeIfAbsent(bits(this.second.get(i), band), (any) -> new ArrayList<>()).add(i);
			}
			for (int i = 0; i < this.first.size() && this.compared < this.most; i++) {
				for (int other : buckets.getOrDefault(bits(this.first.get(i), band), List.of())) {
					if (!this.within || other > i) {
						compare(i, other, band);
					}
				}
			}
		}
		this.pairs.sort(Comparator.comparingDouble(Pair::likeness)
			.reversed()
			.thenComparing(Pair::first)
			.thenComparing(Pair::second));
		return new Found(List.copyOf(this.pairs), this.compared < this.most);
	}

	private void compare(int one, int two, int band) {
		Look look = this.first.get(one);
		Look other = this.second.get(two);
		int distance = NearHash.distance(look.hash(), other.hash());
		if (distance > DISTANCE || this.compared >= this.most || isSeenBefore(look, other, band)) {
			return;
		}
		this.compared++;
		double likeness = look.thumb().likeness(other.thumb());
		if (likeness >= LIKENESS) {
			this.pairs.add(new Pair(one, two, distance, likeness));
		}
	}

	private static boolean isSeenBefore(Look look, Look other, int band) {
		for (int before = 0; before < band; before++) {
			if (bits(look, before) == bits(other, before)) {
				return true;
			}
		}
		return false;
	}

	private static long bits(Look look, int band) {
		int from = Long.SIZE * band / BANDS;
		int to = Long.SIZE * (band + 1) / BANDS;
		return look.hash() >>> from & (1L << (to - from)) - 1;
	}

	/**
	 * What was found.
	 *
	 * @param pairs the likest first
	 * @param all whether there was no limit in the way
	 */
	public record Found(List<Pair> pairs, boolean all) {

	}

	/**
	 * Two images that are near copies.
	 *
	 * @param first place in the first list
	 * @param second place in the second list, or a later one in the same
	 * @param distance bits in which the hashes differ
	 * @param likeness {@link Thumb#likeness}
	 */
	public record Pair(int first, int second, int distance, double likeness) {

	}

}
