package io.veridical.rehearsal;

/**
 * How many judgements a second the server takes of simulated raters.
 *
 * @param measured whether the latest rehearsal of that procedure was that fast; if not,
 * it is what two cores did
 */
record Pace(double perSecond, boolean measured) {

	static final Pace USUAL = new Pace(100, false);

	/** How many seconds so many judgements take, at least 1. */
	long seconds(long judgements) {
		return Math.max(1, Math.round(judgements / this.perSecond));
	}

}
