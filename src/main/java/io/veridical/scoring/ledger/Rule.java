package io.veridical.scoring.ledger;

import java.util.Locale;

/**
 * Which judgements enter.
 */
public enum Rule {

	/**
	 * Finished sittings that were not excluded, trials shown as the campaign asks: the
	 * score.
	 */
	DECLARED(true, true, true),

	/** Finished sittings, also excluded ones, trials shown as the campaign asks. */
	WITH_EXCLUDED(true, true, false),

	/**
	 * Finished sittings that were not excluded, also trials that were bad or that nothing
	 * proves.
	 */
	ALL_TRIALS(true, false, true),

	/** Every sitting that was not withdrawn, trials shown as the campaign asks. */
	ALL_SESSIONS(false, true, false),

	/** Every sitting that was not withdrawn, every trial. */
	EVERYTHING(false, false, false);

	private final boolean finished;

	private final boolean shownAsAsked;

	private final boolean kept;

	Rule(boolean finished, boolean shownAsAsked, boolean kept) {
		this.finished = finished;
		this.shownAsAsked = shownAsAsked;
		this.kept = kept;
	}

	public boolean admits(Sitting sitting, int trial) {
		return (!this.finished || sitting.finished()) && (!this.kept || !sitting.excluded())
				&& (!this.shownAsAsked || sitting.asAsked(trial));
	}

	/** The end of the message codes that speak of it. */
	public String text() {
		return name().toLowerCase(Locale.ROOT);
	}

}
