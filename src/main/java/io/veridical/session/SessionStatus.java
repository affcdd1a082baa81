package io.veridical.session;

/**
 * Where a rater's sitting stands.
 */
public enum SessionStatus {

	/** Trials are still to be judged. */
	ACTIVE,

	/** Every trial is judged. */
	FINISHED,

	/** The rater withdrew: nothing of what was judged is kept. */
	WITHDRAWN

}
