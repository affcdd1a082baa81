package io.veridical.screening;

/**
 * A limit that a session's signal must keep, declared before the first judgement.
 *
 * @param signal what is looked at
 * @param side on which side of the limit a session breaks the rule
 * @param limit in the signal's unit; a value equal to it breaks nothing
 * @param atLeastTrials on how many trials the signal must rest before the rule applies;
 * fewer prove nothing
 * @param name what the rule is called, in lower case with hyphens
 */
public record Rule(Signal signal, Side side, double limit, int atLeastTrials, String name) {

	/** The wrong side of a limit. */
	public enum Side {

		/** Values below the limit break the rule. */
		BELOW("below"),

		/** Values above the limit break the rule. */
		ABOVE("above");

		private final String text;

		Side(String text) {
			this.text = text;
		}

		/** As it stands in files. */
		@Override
		public String toString() {
			return this.text;
		}

	}

	public Rule {
		if (!Double.isFinite(limit)) {
			throw new IllegalArgumentException("limit is %s; it must be finite".formatted(limit));
		}
		if (atLeastTrials < 0) {
			throw new IllegalArgumentException("atLeastTrials is %d; it must be at least 0".formatted(atLeastTrials));
		}
		if (!name.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
			throw new IllegalArgumentException(
					"name is \"%s\"; use lower case letters, digits and hyphens".formatted(name));
		}
	}

	/** What the rule finds in a session. */
	public Finding of(ObservedSession session) {
		Double observed = this.signal.of(session);
		int trials = this.signal.trials(session);
		return new Finding(this, observed, trials,
				observed != null && trials >= this.atLeastTrials && isBroken(observed));
	}

	private boolean isBroken(double observed) {
		return (this.side == Side.BELOW) ? observed < this.limit : observed > this.limit;
	}

}
