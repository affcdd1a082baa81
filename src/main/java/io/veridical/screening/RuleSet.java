package io.veridical.screening;

import java.util.List;

import io.veridical.screening.Rule.Side;

/**
 * The rules of a campaign, declared before its first judgement.
 *
 * @param preset the name under which these rules are known, {@code custom} if none
 * @param rules each with a name of its own
 */
public record RuleSet(String preset, List<Rule> rules) {

	public RuleSet {
		if (preset.isBlank()) {
			throw new IllegalArgumentException("preset is blank; rules have a name, \"custom\" if no other");
		}
		if (rules.stream().map(Rule::name).distinct().count() < rules.size()) {
			throw new IllegalArgumentException("rules hold a name twice; each rule has a name of its own");
		}
		rules = List.copyOf(rules);
	}

	/** No rules: every session is kept. */
	public static RuleSet none() {
		return new RuleSet("none", List.of());
	}

	/**
	 * The rules a campaign starts with.
	 * @param timed whether images are shown for a limited time (HYPE_time)
	 */
	public static RuleSet standard(boolean timed) {
		return timed ? new RuleSet("standard-timed", StandardRules.timed())
				: new RuleSet("standard", StandardRules.unlimited());
	}

	static Rule below(Signal signal, double limit, int atLeastTrials, String name) {
		return new Rule(signal, Side.BELOW, limit, atLeastTrials, name);
	}

	static Rule above(Signal signal, double limit, int atLeastTrials, String name) {
		return new Rule(signal, Side.ABOVE, limit, atLeastTrials, name);
	}

}
