package io.veridical.quality;

import java.util.List;

import io.veridical.screening.Rule;

/**
 * How many finished sessions of a campaign its rules and its researchers left out.
 *
 * @param rules what was declared; empty without rules
 * @param preset under which the rules are known
 * @param finished sessions, excluded ones included
 * @param excluded of them
 * @param kept by a researcher although a rule is broken
 * @param added by a researcher although no rule is broken
 */
public record ExclusionCounts(String preset, List<ByRule> rules, int finished, int excluded, int kept, int added) {

	public ExclusionCounts {
		rules = List.copyOf(rules);
	}

	/**
	 * Finished sessions that break one rule; a session may break several.
	 *
	 * @param computed sessions of which there was enough to tell
	 * @param broken those that break it
	 * @param alone those that break no other
	 */
	public record ByRule(Rule rule, int computed, int broken, int alone) {

	}

}
