package io.veridical.database;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/**
 * Prints the sentence and the remedy in place of a stack trace.
 */
class DatabaseStartFailureAnalyzer extends AbstractFailureAnalyzer<DatabaseStartFailure> {

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, DatabaseStartFailure cause) {
		return new FailureAnalysis(cause.getMessage(), cause.remedy(), cause);
	}

}
