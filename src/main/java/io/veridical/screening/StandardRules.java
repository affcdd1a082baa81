package io.veridical.screening;

import java.util.List;
import java.util.stream.Stream;

/**
 * The rules of the preset {@code standard}. Each limit is where it is for a reason of its
 * own, and simulated raters have tried it ({@code src/docs/screening.md}).
 */
final class StandardRules {

	private static final List<Rule> UNLIMITED = List.of(
			// A browser that says it is driven by a program is not a rater's.
			RuleSet.above(Signal.WEBDRIVER, 0, 0, "driven-by-a-program"),
			// No person's input is untrusted; one click by an extension may be.
			RuleSet.above(Signal.UNTRUSTED_SHARE, 0.02, 20, "answers-from-a-script"),
			// Judgements of one person twice are not independent.
			RuleSet.above(Signal.SHARED_WITH, 0, 0, "same-person-again"),
			// Who looks elsewhere in one trial of five has another task.
			RuleSet.above(Signal.HIDDEN_SHARE, 0.2, 20, "page-hidden"),
			// Of 12 gold trials a coin gets 10 or more right in 1.9 % of the cases, who
			// errs in 3 % fewer than 10 in 0.5 %. Below 11 coins pass too often.
			RuleSet.below(Signal.GOLD_ACCURACY, 0.8, 11, "missed-gold"),
			// Choices take people more than 200 ms; one in ten is more than slips.
			RuleSet.above(Signal.FAST_SHARE, 0.1, 20, "too-fast"),
			// People's times vary by 30 % or more.
			RuleSet.below(Signal.RT_VARIATION, 0.1, 20, "constant-times"),
			// Of 100 normal times the skewness exceeds 0.4 in 5 %; people have about 1.7.
			RuleSet.below(Signal.RT_SKEWNESS, 0.4, 80, "symmetric-times"),
			// A run that independent answers have once in a million sessions.
			RuleSet.below(Signal.RUN_CHANCE, 1e-6, 20, "straight-line"),
			// Times that follow one another fit into the time that passed; the rest is
			// for two clocks that do not run alike.
			RuleSet.above(Signal.CLAIMED_TIME, 1.05, 20, "more-time-than-passed"));

	/**
	 * People's slope is 1 to 2, known to 0.4 or better: 0.25 is two standard errors
	 * below.
	 */
	private static final Rule SLOPE = RuleSet.below(Signal.EXPOSURE_SLOPE, 0.25, 100, "blind-to-exposure");

	private StandardRules() {
	}

	static List<Rule> unlimited() {
		return UNLIMITED;
	}

	static List<Rule> timed() {
		return Stream.concat(UNLIMITED.stream(), Stream.of(SLOPE)).toList();
	}

}
