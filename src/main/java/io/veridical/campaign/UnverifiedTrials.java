package io.veridical.campaign;

import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonValue;
import io.veridical.psychophysics.TimingVerdict.Verdict;

/**
 * What becomes of trials in browsers that cannot prove what they showed, because they
 * have no Element Timing.
 */
public enum UnverifiedTrials {

	/** Such a browser is asked to make way for another; such a trial counts as bad. */
	REFUSE,

	/** They move the staircase and enter the score, and are marked. */
	ACCEPT,

	/** They move the staircase and stay out of the score. */
	SET_ASIDE;

	/**
	 * Whether a trial moves the staircase; one that does not is repeated.
	 */
	public boolean moves(Verdict verdict) {
		return verdict == Verdict.VERIFIED || (verdict == Verdict.UNVERIFIED && this != REFUSE);
	}

	/**
	 * Whether a trial enters the score.
	 */
	public boolean scores(Verdict verdict) {
		return verdict == Verdict.VERIFIED || (verdict == Verdict.UNVERIFIED && this == ACCEPT);
	}

	/**
	 * The word used in JSON and in message codes.
	 */
	@JsonValue
	public String text() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

}
