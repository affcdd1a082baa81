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
	WITHDRAWN,

	/** More trials were not shown as asked for than may be repeated: not counted. */
	UNUSABLE,

	/** The rater's device cannot show what the campaign asks for: not counted. */
	INCOMPATIBLE,

	/** Of a past study: never finished, not counted. */
	INCOMPLETE

}
