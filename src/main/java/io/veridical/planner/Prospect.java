package io.veridical.planner;

import org.jspecify.annotations.Nullable;

/**
 * What a plan will tell: of these images, or of all images like them.
 *
 * @param standardError of a model's score, in points
 * @param width of its 95 % interval, from end to end, in points
 * @param power how likely the difference is found, from 0 to 1; null with one model
 * @param detectable the difference, in points, that is found with 80 % probability; null
 * with one model
 */
record Prospect(double standardError, double width, @Nullable Double power, @Nullable Double detectable) {

	/** The power in percent, which is never all nor nothing; empty with one model. */
	public String powerText() {
		if (this.power == null) {
			return "";
		}
		long percent = Math.round(100 * this.power);
		return (percent > 99) ? "> 99" : (percent < 1) ? "< 1" : Long.toString(percent);
	}

}
