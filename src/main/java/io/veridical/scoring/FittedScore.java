package io.veridical.scoring;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import io.veridical.psychophysics.Placement;
import io.veridical.statistics.Estimate;
import io.veridical.statistics.RaterInterval;
import org.jspecify.annotations.Nullable;

/**
 * The exposure that a condition's raters need, in milliseconds. A rater who needs more
 * than the longest exposure, or less than the shortest, enters with that exposure: the
 * mean is then only a bound, and says so.
 *
 * @param raters how many there are, at least one
 * @param millis the mean over raters
 * @param bound what the mean is to the true one
 * @param median over raters; known exactly as long as fewer than half of them lie beyond
 * an end
 * @param below how many raters need less than the shortest exposure
 * @param above how many raters need more than the longest
 * @param least the shortest exposure that could be asked for
 * @param most the longest
 * @param intervals of the mean over raters; where the mean is a bound, so is their end on
 * that side
 */
public record FittedScore(int raters, double millis, Bound bound, double median, int below, int above, double least,
		double most, Intervals intervals) {

	/**
	 * @param raters each rater's value, at least one
	 * @param seed where the resamples come from
	 */
	static FittedScore of(List<TimedRater> raters, Placement limits, long seed) {
		double[] values = raters.stream().mapToDouble(TimedRater::millis).sorted().toArray();
		int below = (int) raters.stream().filter(TimedRater::atShortest).count();
		int above = (int) raters.stream().filter(TimedRater::atLongest).count();
		return new FittedScore(values.length, RaterBootstrap.mean(values), Bound.of(below, above),
				(values[(values.length - 1) / 2] + values[values.length / 2]) / 2, below, above,
				limits.least().millis(), limits.most().millis(), intervals(values, seed));
	}

	private static Intervals intervals(double[] values, long seed) {
		Estimate published = RaterBootstrap.of(values, seed);
		return (published != null)
				? new Intervals(published, RaterInterval.of(values, RaterBootstrap.LEVEL), null, null) : Intervals.NONE;
	}

	/**
	 * @return whether the median does not depend on how far beyond the ends raters lie
	 */
	public boolean medianKnown() {
		return 2 * Math.max(this.below, this.above) < this.raters;
	}

	/**
	 * @return the mean as it may be said, such as {@code ≥ 812.4}
	 */
	public String text() {
		return this.bound.sign() + String.format(Locale.ROOT, "%.1f", this.millis);
	}

	/**
	 * @return the raters beyond the ends, such as {@code 3 < 100 ms} and
	 * {@code 2 > 1000 ms}, the shortest first; empty if there are none
	 */
	public List<String> beyond() {
		String shorter = (this.below > 0) ? "%d < %.0f ms".formatted(this.below, this.least) : "";
		String longer = (this.above > 0) ? "%d > %.0f ms".formatted(this.above, this.most) : "";
		return Arrays.asList(shorter, longer).stream().filter((side) -> !side.isEmpty()).toList();
	}

	/**
	 * What a mean is that holds raters beyond the ends.
	 */
	public enum Bound {

		/** Every rater lies within the exposures. */
		EXACT(""),

		/** The true mean is longer, by nobody knows how much. */
		AT_LEAST("\u2265\u00a0"),

		/** The true mean is shorter. */
		AT_MOST("\u2264\u00a0"),

		/** Raters lie beyond both ends: it may be either. */
		OPEN("\u2248\u00a0");

		private final String sign;

		Bound(String sign) {
			this.sign = sign;
		}

		static Bound of(int below, int above) {
			if (below > 0) {
				return (above > 0) ? OPEN : AT_MOST;
			}
			return (above > 0) ? AT_LEAST : EXACT;
		}

		static Bound of(boolean less, boolean more) {
			return of(less ? 1 : 0, more ? 1 : 0);
		}

		/** What the difference of two means is to the true one. */
		public Bound minus(Bound other) {
			return of(mayBeLess() || other.mayBeMore(), mayBeMore() || other.mayBeLess());
		}

		/** Whether the true mean may be shorter than the one given. */
		public boolean mayBeLess() {
			return this == AT_MOST || this == OPEN;
		}

		/** Whether it may be longer. */
		public boolean mayBeMore() {
			return this == AT_LEAST || this == OPEN;
		}

		/** What stands before the figure. */
		public String sign() {
			return this.sign;
		}

		/** The end of the message codes that speak of it, and the word in files. */
		public String text() {
			return name().toLowerCase(Locale.ROOT);
		}

	}

}
