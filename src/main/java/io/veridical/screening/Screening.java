package io.veridical.screening;

import java.util.List;

/**
 * The verdict on a session: a single broken rule excludes it.
 */
public final class Screening {

	private Screening() {
	}

	/**
	 * @param rules what was declared
	 * @param session what was observed
	 * @return the verdict, with a finding for each rule in their order
	 */
	public static ScreeningVerdict of(RuleSet rules, ObservedSession session) {
		List<Finding> findings = rules.rules().stream().map((rule) -> rule.of(session)).toList();
		return new ScreeningVerdict(findings.stream().anyMatch(Finding::broken), findings);
	}

}
