package io.veridical.session.course;

/**
 * What a catch trial tells of a rater.
 */
public enum CatchKind {

	/** Whether the obvious is seen. */
	GOLD,

	/** Whether the same image gets the same answer. */
	REPEAT,

	/** How an image is judged whose score is known. */
	ANCHOR

}
