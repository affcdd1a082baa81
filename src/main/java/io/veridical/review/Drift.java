package io.veridical.review;

import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * How much the share of right answers grew from the first half of the sessions to the
 * second, in points.
 *
 * @param sessions that tell
 * @param mean over them
 * @param lower end of the mean's 95 % interval (normal, over sessions)
 * @param upper end of it
 */
record Drift(int sessions, double mean, double lower, double upper) {

	private static final int FEWEST = 10;

	private static final double Z = 1.96;

	/**
	 * @param drifts from -1 to 1, one a session
	 * @return null if there are too few to tell
	 */
	static @Nullable Drift of(List<Double> drifts) {
		int count = drifts.size();
		if (count < FEWEST) {
			return null;
		}
		double mean = drifts.stream().mapToDouble(Double::doubleValue).average().orElse(0);
		double squares = drifts.stream().mapToDouble((drift) -> (drift - mean) * (drift - mean)).sum();
		double error = Math.sqrt(squares / (count - 1) / count);
		return new Drift(count, 100 * mean, 100 * (mean - Z * error), 100 * (mean + Z * error));
	}

	/** How much it is, without a sign where words say which way. */
	public String meanText() {
		return tenths((this.text().equals("none")) ? this.mean : Math.abs(this.mean));
	}

	public String lowerText() {
		return tenths(this.lower);
	}

	public String upperText() {
		return tenths(this.upper);
	}

	private static String tenths(double value) {
		return String.format(Locale.ROOT, "%.1f", value).replace('-', '\u2212');
	}

	/** As message codes end: what raters do. */
	public String text() {
		return (this.lower > 0) ? "learn" : (this.upper < 0) ? "tire" : "none";
	}

}
