package io.veridical.pool.profile;

import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import io.veridical.imaging.trait.NearCopies;

import org.springframework.stereotype.Component;

/**
 * Finds images that are nearly the same, in one pool and between two.
 */
@Component
public class NearPairs {

	private static final int COMPARISONS = 3_000_000;

	private static final int REMEMBERED = 32;

	// complete pools never change
	private final Map<Set<UUID>, Found> found = Collections.synchronizedMap(new LinkedHashMap<>(16, .75f, true) {
		@Override
		protected boolean removeEldestEntry(Map.Entry<Set<UUID>, Found> eldest) {
			return size() > REMEMBERED;
		}
	});

	/** Pairs in a pool. */
	public Found within(PoolProfile pool) {
		return this.found.computeIfAbsent(Set.of(pool.poolId()),
				(any) -> of(pool, pool, NearCopies.within(pool.looks(), COMPARISONS)));
	}

	/**
	 * Pairs of an image of the one and an image of the other.
	 */
	public Found between(PoolProfile fakes, PoolProfile reals) {
		if (fakes.poolId().equals(reals.poolId())) {
			return within(fakes);
		}
		return this.found.computeIfAbsent(Set.of(fakes.poolId(), reals.poolId()),
				(any) -> of(fakes, reals, NearCopies.between(fakes.looks(), reals.looks(), COMPARISONS)));
	}

	private static Found of(PoolProfile first, PoolProfile second, NearCopies.Found found) {
		List<Pair> pairs = found.pairs()
			.stream()
			.map((pair) -> new Pair(first.poolId(), first.files().get(pair.first()), second.poolId(),
					second.files().get(pair.second()), pair.distance(), pair.likeness()))
			.toList();
		Set<Integer> images = new HashSet<>();
		found.pairs().forEach((pair) -> images.add(pair.first()));
		return new Found(pairs, images.size(), found.all());
	}

	/**
	 * Near copies.
	 *
	 * @param pairs the likest first
	 * @param images how many images of the first pool have one
	 * @param all whether all were found; not if so many are alike that the search was
	 * stopped
	 */
	public record Found(List<Pair> pairs, int images, boolean all) {

	}

	/**
	 * Two images that are nearly the same.
	 */
	public record Pair(UUID firstPool, PoolProfile.Origin first, UUID secondPool, PoolProfile.Origin second,
			int distance, double likeness) {

		/** Whether every pixel is the same. */
		public boolean isSame() {
			return this.first.pixels().equals(this.second.pixels());
		}

		/** How alike they are, in percent; below 100 unless every pixel is the same. */
		public double percent() {
			return isSame() ? 100 : Math.min(99.9, 100 * this.likeness);
		}

	}

}
