package io.veridical.psychophysics;

/**
 * Where a block's exposure stands: the state of a {@link StaircaseRule} after some
 * answers. It never changes; the next state is returned, so that a session's state is a
 * fold over its judgements.
 *
 * @param rule how answers move the exposure
 * @param millis the exposure of the next trial, in milliseconds
 * @param run correct answers in a row since the exposure last moved, below the rule's
 */
public record Staircase(StaircaseRule rule, int millis, int run) {

	public static Staircase startingAt(StaircaseRule rule) {
		return new Staircase(rule, rule.startMillis(), 0);
	}

	/** The exposure of the next trial. */
	public Exposure exposure() {
		return Exposure.ofMillis(this.millis);
	}

	public Staircase after(boolean correct) {
		if (!correct) {
			return new Staircase(this.rule, this.rule.clamp(this.millis + this.rule.upMillis()), 0);
		}
		if (this.run + 1 < this.rule.run()) {
			return new Staircase(this.rule, this.millis, this.run + 1);
		}
		return new Staircase(this.rule, this.rule.clamp(this.millis - this.rule.downMillis()), 0);
	}

}
