package io.veridical.psychophysics;

/**
 * What is fitted to judgements at the exposures achieved.
 */
public enum FitModel {

	/**
	 * Right and wrong answers as a Weibull function with gamma 0.5, which reads too long
	 * for raters with a bias.
	 */
	WEIBULL,

	/**
	 * Answers to real and to generated images apart, with a criterion: bias does not move
	 * the threshold.
	 */
	SIGNAL_DETECTION;

	FitGrid grid() {
		return (this == WEIBULL) ? FitGrid.WEIBULL : FitGrid.SIGNAL_DETECTION;
	}

}
