package io.veridical.session;

/**
 * By what a sitting is known to have changed since it was last read: two equal marks mean
 * the same judgements.
 *
 * @param session its id, or its name in a past study
 * @param rater whose it is
 * @param order sittings that began later have a greater one
 * @param status in small letters; only what is {@code active} still grows
 * @param judgements so far, if it is active; 0 otherwise
 * @param excluded whether a rule or a researcher left it out, though it is finished
 */
public record SittingMark(String session, String rater, long order, String status, int judgements, boolean excluded) {

	/** A sitting that nobody left out. */
	public SittingMark(String session, String rater, long order, String status, int judgements) {
		this(session, rater, order, status, judgements, false);
	}

}
