package io.veridical.psychophysics;

/**
 * How many real and how many generated images were shown, and how many of each were
 * judged wrongly: counts, from which every rate follows without rounding.
 *
 * @param realsShown judgements of real images
 * @param realsWrong those that said "fake"
 * @param fakesShown judgements of generated images
 * @param fakesWrong those that said "real"
 */
public record ErrorCounts(int realsShown, int realsWrong, int fakesShown, int fakesWrong) {

	/** Nothing shown yet. */
	public static final ErrorCounts NONE = new ErrorCounts(0, 0, 0, 0);

	public ErrorCounts {
		requireWithin("realsWrong", realsWrong, realsShown);
		requireWithin("fakesWrong", fakesWrong, fakesShown);
	}

	private static void requireWithin(String name, int wrong, int shown) {
		if (wrong < 0 || wrong > shown) {
			throw new IllegalArgumentException(
					"%s is %d; of %d shown it must be from 0 to %d".formatted(name, wrong, shown, shown));
		}
	}

	public ErrorCounts plus(ErrorCounts other) {
		return new ErrorCounts(this.realsShown + other.realsShown, this.realsWrong + other.realsWrong,
				this.fakesShown + other.fakesShown, this.fakesWrong + other.fakesWrong);
	}

	public int judgements() {
		return this.realsShown + this.fakesShown;
	}

	/**
	 * @return HYPE-infinity: the percentage of all judgements that are wrong, 50 at
	 * chance
	 * @throws IllegalStateException if nothing was shown
	 */
	public double errorPercent() {
		return percent("images", this.realsWrong + this.fakesWrong, judgements());
	}

	/**
	 * @return the percentage of real images judged fake
	 * @throws IllegalStateException if no real image was shown
	 */
	public double realsErrorPercent() {
		return percent("real images", this.realsWrong, this.realsShown);
	}

	/**
	 * @return the percentage of generated images judged real
	 * @throws IllegalStateException if no generated image was shown
	 */
	public double fakesErrorPercent() {
		return percent("generated images", this.fakesWrong, this.fakesShown);
	}

	private static double percent(String what, int wrong, int shown) {
		if (shown == 0) {
			throw new IllegalStateException("No %s were shown, so there is no error rate".formatted(what));
		}
		return 100.0 * wrong / shown;
	}

}
