package io.veridical.psychophysics;

import java.util.Arrays;

/**
 * The preset {@code modern}: Bayesian adaptive placement on a logarithmic axis (QUEST+,
 * Watson 2017). A grid holds how likely each threshold, slope and lapse of a
 * {@link Psychometric} is; the next exposure is the one of 41 from 50 ms to 5 s whose
 * answer is expected to leave the least entropy in the threshold, with slope and lapse
 * averaged out (psi-marginal, Prins 2013), the shortest of equals.
 * <p>
 * Answers count as correct or wrong with a guess rate of 0.5, which holds for raters of
 * any bias while half of the images are real. Bias is left to the fit.
 */
public final class Modern implements Placement {

	/** The name of the preset. */
	public static final String PRESET = "modern";

	/**
	 * Trials a rater gets unless a campaign says otherwise.
	 * <p>
	 * Raters differ more than a few dozen trials err, so more raters with fewer trials
	 * tell more for the same pay: 39 raters x (100 of qualification + 40) = 5,460 paid
	 * trials tell models apart as well as 30 x (100 + 450) = 16,500 under {@code hype-75}
	 * ({@code src/docs/recovery.md}).
	 */
	public static final int DEFAULT_TRIALS = 40;

	/** Raters a model gets unless a campaign says otherwise. */
	public static final int DEFAULT_RATERS = 39;

	/**
	 * Enough is known once the ends of the threshold's central 95 % interval are no
	 * further apart than by this factor.
	 */
	public static final double STOP_RATIO = 1.2;

	private static final double STOP_WIDTH = StrictMath.log(STOP_RATIO);

	private final double[] belief;

	private Modern(double[] belief) {
		this.belief = belief;
	}

	static Modern start() {
		return new Modern(PlacementGrid.prior());
	}

	@Override
	public String preset() {
		return PRESET;
	}

	@Override
	public Exposure next() {
		return PlacementGrid.mostTelling(this.belief);
	}

	@Override
	public Modern after(Exposure achieved, boolean correct) {
		return new Modern(PlacementGrid.update(this.belief, achieved, correct));
	}

	@Override
	public boolean done() {
		return threshold().logWidth(0.95) <= STOP_WIDTH;
	}

	@Override
	public Exposure least() {
		return PlacementGrid.least();
	}

	@Override
	public Exposure most() {
		return PlacementGrid.most();
	}

	/** What is known of the threshold so far, answers taken as unbiased. */
	public ThresholdPosterior threshold() {
		return PlacementGrid.threshold(this.belief);
	}

	@Override
	public boolean equals(Object other) {
		return other instanceof Modern modern && Arrays.equals(this.belief, modern.belief);
	}

	@Override
	public int hashCode() {
		return Arrays.hashCode(this.belief);
	}

}
