package io.veridical.psychophysics;

/**
 * How long an image is, or was, on the screen.
 *
 * @param millis milliseconds, above 0 and finite
 */
public record Exposure(double millis) implements Comparable<Exposure> {

	public Exposure {
		if (!(millis > 0 && millis < Double.POSITIVE_INFINITY)) {
			throw new IllegalArgumentException("millis is %s; an exposure lasts longer than 0 ms".formatted(millis));
		}
	}

	public static Exposure ofMillis(double millis) {
		return new Exposure(millis);
	}

	/**
	 * The whole number of frames that comes nearest, and at least one: a screen shows
	 * nothing shorter and nothing in between.
	 * @param framePeriodMillis the measured time from frame to frame, above 0
	 */
	public int frames(double framePeriodMillis) {
		if (!(framePeriodMillis > 0)) {
			throw new IllegalArgumentException(
					"framePeriodMillis is %s; a frame lasts longer than 0 ms".formatted(framePeriodMillis));
		}
		return (int) Math.max(1, Math.round(this.millis / framePeriodMillis));
	}

	@Override
	public int compareTo(Exposure other) {
		return Double.compare(this.millis, other.millis);
	}

}
