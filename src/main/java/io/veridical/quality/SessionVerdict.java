package io.veridical.quality;

import java.time.Instant;
import java.util.List;

import io.veridical.screening.Finding;

/**
 * What the rules of its campaign said of a finished session, at the moment it finished.
 *
 * @param excluded whether a rule is broken
 * @param findings one for each rule, broken or not
 * @param version of the code that computed it
 */
public record SessionVerdict(boolean excluded, List<Finding> findings, String version, Instant judgedAt) {

	public SessionVerdict {
		findings = List.copyOf(findings);
	}

	/** The findings that exclude it. */
	public List<Finding> broken() {
		return this.findings.stream().filter(Finding::broken).toList();
	}

}
