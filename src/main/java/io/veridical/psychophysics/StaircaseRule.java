package io.veridical.psychophysics;

import java.util.List;

/**
 * How the answers of a block move its exposure: up after every error, down after a number
 * of correct answers in a row, by fixed steps between two limits, where it is clamped and
 * goes on.
 * <p>
 * The HYPE paper (Zhou et al. 2019) contradicts itself on this rule, so each reading of
 * it is a preset with a name, and the name is stored with every result.
 *
 * @param preset the name under which the rule is known
 * @param startMillis exposure of the first trial, within the limits
 * @param upMillis added after an error, above 0
 * @param downMillis taken off after {@code run} correct answers, above 0
 * @param run correct answers in a row that shorten the exposure, at least 1
 * @param leastMillis the shortest exposure, above 0
 * @param mostMillis the longest exposure
 */
public record StaircaseRule(String preset, int startMillis, int upMillis, int downMillis, int run, int leastMillis,
		int mostMillis) {

	/**
	 * Weighted up/down (Kaernbach 1991): +30 ms after every error, -10 ms after every
	 * correct answer. Keeps to the 75 % that the paper names as its target.
	 */
	public static final StaircaseRule HYPE_75 = hype("hype-75", 30, 10, 1);

	/**
	 * The paper's words by the letter: -30 ms after three correct answers in a row, +10
	 * ms after every error. Stands still at 63.0 % correct.
	 */
	public static final StaircaseRule HYPE_LITERAL = hype("hype-literal", 10, 30, 3);

	/**
	 * Transformed up/down (Levitt 1971): -10 ms after three correct answers in a row, +10
	 * ms after every error. Stands still at 79.4 % correct.
	 */
	public static final StaircaseRule LEVITT_3_1 = hype("levitt-3-1", 10, 10, 3);

	public StaircaseRule {
		if (upMillis <= 0 || downMillis <= 0 || run < 1) {
			throw new IllegalArgumentException(
					"up is %d ms, down %d ms after %d correct; steps are above 0 and the run is at least 1"
						.formatted(upMillis, downMillis, run));
		}
		if (leastMillis <= 0 || leastMillis > startMillis || startMillis > mostMillis) {
			throw new IllegalArgumentException("the exposure starts at %d ms within %d..%d ms; it must lie within"
				.formatted(startMillis, leastMillis, mostMillis));
		}
	}

	private static StaircaseRule hype(String preset, int upMillis, int downMillis, int run) {
		return new StaircaseRule(preset, 500, upMillis, downMillis, run, 100, 1000);
	}

	/** The presets there are, the default first. */
	public static List<StaircaseRule> presets() {
		return List.of(HYPE_75, HYPE_LITERAL, LEVITT_3_1);
	}

	/**
	 * The share of correct answers at which the exposure neither grows nor shrinks, far
	 * from the limits: p with p^run * down = (1 - p^run) * up, because a run ends either
	 * in {@code run} correct answers or in an error.
	 */
	public double target() {
		return Math.pow((double) this.upMillis / (this.upMillis + this.downMillis), 1.0 / this.run);
	}

	int clamp(int millis) {
		return Math.min(this.mostMillis, Math.max(this.leastMillis, millis));
	}

}
