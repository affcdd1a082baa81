package io.veridical.screening;

import java.util.List;

/**
 * The rules of the preset {@code standard}, and why each limit is where it is
 * ({@code src/docs/screening.md}).
 */
final class StandardRules {

	private static final List<Rule> RULES = List.of(RuleSet.above(Signal.WEBDRIVER, 0, 0, "driven-by-a-program"),
			RuleSet.above(Signal.UNTRUSTED_SHARE, 0, 0, "answers-from-a-script"),
			RuleSet.above(Signal.SHARED_WITH, 0, 0, "same-person-again"),
			RuleSet.above(Signal.HIDDEN_SHARE, 0.2, 20, "page-hidden"),
			RuleSet.below(Signal.GOLD_ACCURACY, 0.8, 11, "missed-gold"),
			RuleSet.above(Signal.FAST_SHARE, 0.1, 20, "too-fast"),
			RuleSet.below(Signal.RT_VARIATION, 0.1, 20, "constant-times"),
			RuleSet.below(Signal.RT_SKEWNESS, 0.4, 80, "symmetric-times"),
			RuleSet.below(Signal.RUN_CHANCE, 1e-6, 20, "straight-line"));

	private StandardRules() {
	}

	static List<Rule> unlimited() {
		return RULES;
	}

	static List<Rule> timed() {
		return RULES;
	}

}
