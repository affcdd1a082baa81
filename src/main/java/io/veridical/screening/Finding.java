package io.veridical.screening;

import org.jspecify.annotations.Nullable;

/**
 * What a rule found in a session.
 *
 * @param rule the rule
 * @param observed the signal's value; null if it cannot be computed
 * @param trials on how many of the session's trials the value rests
 * @param broken whether the rule is broken, which it never is without a value
 */
public record Finding(Rule rule, @Nullable Double observed, int trials, boolean broken) {

	/**
	 * Whether there was enough to tell: a value, and the trials that the rule asks for.
	 */
	public boolean tells() {
		return this.observed != null && this.trials >= this.rule.atLeastTrials();
	}

}
