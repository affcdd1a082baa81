package io.veridical.scoring.ledger;

import java.util.Locale;

/**
 * Which judgements enter.
 */
public enum Rule {

	/** Finished sittings, trials shown as the campaign asks: the score. */
	DECLARED(true, true),

	/** Finished sittings, also trials that were bad or that nothing proves. */
	ALL_TRIALS(true, false),

	/** Every sitting that was not withdrawn, trials shown as the campaign asks. */
	ALL_SESSIONS(false, true),

	/** Every sitting that was not withdrawn, every trial. */
	EVERYTHING(false, false);

	private final boolean finished;

	private final boolean shownAsAsked;

	Rule(boolean finished, boolean shownAsAsked) {
		this.finished = finished;
		this.shownAsAsked = shownAsAsked;
	}

	public boolean admits(Sitting sitting, int trial) {
		return (!this.finished || sitting.finished()) && (!this.shownAsAsked || sitting.asAsked(trial));
	}

	/** The end of the message codes that speak of it. */
	public String text() {
		return name().toLowerCase(Locale.ROOT);
	}

}
