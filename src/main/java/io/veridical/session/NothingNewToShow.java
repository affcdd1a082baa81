package io.veridical.session;

/**
 * A rater has seen so many of a campaign's images elsewhere that too few new ones are
 * left.
 */
public class NothingNewToShow extends RuntimeException {

	NothingNewToShow(String campaign) {
		super("Too few images of \"" + campaign + "\" are new to this rater; let somebody else take part");
	}

}
