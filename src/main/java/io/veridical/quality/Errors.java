package io.veridical.quality;

import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

/**
 * Errors of exposures, counted in bins of 0.1 ms: a million of them take no more room
 * than the different ones, and quantiles are exact to the bin.
 */
public final class Errors {

	private static final double BINS_PER_MILLI = 10;

	private final NavigableMap<Long, Long> bins = new TreeMap<>();

	private long count;

	void add(double millis) {
		this.bins.merge(Math.round(millis * BINS_PER_MILLI), 1L, Long::sum);
		this.count++;
	}

	/** How many there are. */
	public long count() {
		return this.count;
	}

	/**
	 * The smallest bin that a share of the errors does not exceed (definition 1 of
	 * Hyndman and Fan 1996).
	 * @param share from 0 to 1
	 * @return in milliseconds, to 0.1 ms; null if there are no errors
	 */
	public @Nullable Double quantile(double share) {
		if (!(share >= 0 && share <= 1)) {
			throw new IllegalArgumentException("share is %s; it must be from 0 to 1".formatted(share));
		}
		long wanted = Math.max(1, (long) Math.ceil(share * this.count));
		long below = 0;
		for (Map.Entry<Long, Long> bin : this.bins.entrySet()) {
			below += bin.getValue();
			if (below >= wanted) {
				return bin.getKey() / BINS_PER_MILLI;
			}
		}
		return null;
	}

	/**
	 * How many lie in a part of the axis.
	 * @param from in milliseconds, included
	 * @param to in milliseconds, not included
	 */
	long between(double from, double to) {
		return this.bins.subMap(Math.round(from * BINS_PER_MILLI), Math.round(to * BINS_PER_MILLI))
			.values()
			.stream()
			.mapToLong(Long::longValue)
			.sum();
	}

}
