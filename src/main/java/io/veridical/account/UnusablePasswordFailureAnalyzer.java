package io.veridical.account;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/**
 * Says what is wrong with the password of the environment, without repeating it.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
class UnusablePasswordFailureAnalyzer extends AbstractFailureAnalyzer<UnusablePassword> {

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, UnusablePassword cause) {
		return new FailureAnalysis("VERIDICAL_ADMIN_PASSWORD cannot be used. " + cause.getMessage() + ".",
				"Set VERIDICAL_ADMIN_PASSWORD to a password of at least " + Password.SHORTEST
						+ " characters, or unset it to choose one by a link that the first start prints.",
				cause);
	}

}
