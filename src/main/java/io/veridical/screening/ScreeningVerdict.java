package io.veridical.screening;

import java.util.List;

/**
 * Whether a session's judgements are to be left out, and what each rule found.
 *
 * @param excluded whether at least one rule is broken
 * @param findings one for each declared rule, broken or not
 */
public record ScreeningVerdict(boolean excluded, List<Finding> findings) {

	public ScreeningVerdict {
		findings = List.copyOf(findings);
	}

	/** The findings that led to the exclusion. */
	public List<Finding> broken() {
		return this.findings.stream().filter(Finding::broken).toList();
	}

}
