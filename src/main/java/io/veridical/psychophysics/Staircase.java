package io.veridical.psychophysics;

/**
 * Where a block's exposure stands: the state of a {@link StaircaseRule} after some
 * answers.
 *
 * @param rule how answers move the exposure
 * @param millis the exposure of the next trial, in milliseconds
 * @param run correct answers in a row since the exposure last moved, below the rule's
 */
public record Staircase(StaircaseRule rule, int millis, int run) implements Placement {

	public static Staircase startingAt(StaircaseRule rule) {
		return new Staircase(rule, rule.startMillis(), 0);
	}

	@Override
	public String preset() {
		return this.rule.preset();
	}

	@Override
	public Exposure next() {
		return Exposure.ofMillis(this.millis);
	}

	@Override
	public Staircase after(Exposure achieved, boolean correct) {
		return after(correct);
	}

	Staircase after(boolean correct) {
		if (!correct) {
			return new Staircase(this.rule, this.rule.clamp(this.millis + this.rule.upMillis()), 0);
		}
		if (this.run + 1 < this.rule.run()) {
			return new Staircase(this.rule, this.millis, this.run + 1);
		}
		return new Staircase(this.rule, this.rule.clamp(this.millis - this.rule.downMillis()), 0);
	}

	@Override
	public boolean done() {
		return false;
	}

	@Override
	public Exposure least() {
		return Exposure.ofMillis(this.rule.leastMillis());
	}

	@Override
	public Exposure most() {
		return Exposure.ofMillis(this.rule.mostMillis());
	}

}
