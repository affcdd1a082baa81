package io.veridical.screening;

import org.jspecify.annotations.Nullable;

/**
 * One answered trial as screening sees it.
 *
 * @param number its place among the trials served, from 1
 * @param fake whether the image was generated
 * @param calledFake whether the rater said so
 * @param kind what the trial was for; null if nobody noted it, which counts as
 * {@link Kind#COUNTED}
 * @param repeats the number of the trial whose image it showed again; null if none
 * @param rtMillis milliseconds from the image's onset to the answer; null if nobody noted
 * it
 * @param exposureMillis how long the image was shown; null without a time limit, or if
 * nobody noted it
 * @param bad whether the image was not shown as asked for; null if nothing was asked for
 * @param conduct what went on around it
 */
public record ObservedTrial(int number, boolean fake, boolean calledFake, @Nullable Kind kind,
		@Nullable Integer repeats, @Nullable Double rtMillis, @Nullable Double exposureMillis, @Nullable Boolean bad,
		Conduct conduct) {

	/** The masks that follow an image shown for a limited time, in milliseconds. */
	public static final double MASKS_MILLIS = 120;

	/** What a trial is for. */
	public enum Kind {

		/** It makes the score. */
		COUNTED,

		/** An obvious fake or an unmistakable real image. */
		GOLD,

		/** An image of the same session once more. */
		REPEAT,

		/** An image of a model whose score is known. */
		ANCHOR

	}

	public ObservedTrial {
		if (number < 1) {
			throw new IllegalArgumentException("number is %d; trials are counted from 1".formatted(number));
		}
		requireNotNegative("rtMillis", rtMillis);
		requireNotNegative("exposureMillis", exposureMillis);
	}

	private static void requireNotNegative(String name, @Nullable Double value) {
		if (value != null && !(value >= 0 && value < Double.POSITIVE_INFINITY)) {
			throw new IllegalArgumentException("%s is %s; it must be at least 0 and finite".formatted(name, value));
		}
	}

	public boolean correct() {
		return this.fake == this.calledFake;
	}

	boolean is(Kind kind) {
		return (this.kind != null) ? this.kind == kind : kind == Kind.COUNTED;
	}

	/**
	 * From when an answer could be given to the answer, in milliseconds: with a limited
	 * exposure answers count once image and masks are gone. Null if nobody noted it.
	 */
	@Nullable Double freeMillis() {
		if (this.rtMillis == null || this.exposureMillis == null) {
			return this.rtMillis;
		}
		return Math.max(0, this.rtMillis - this.exposureMillis - MASKS_MILLIS);
	}

}
