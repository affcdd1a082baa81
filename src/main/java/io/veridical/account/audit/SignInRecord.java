package io.veridical.account.audit;

import java.util.LinkedHashMap;
import java.util.Map;

import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.AbstractAuthenticationFailureEvent;
import org.springframework.security.authentication.event.InteractiveAuthenticationSuccessEvent;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

import io.veridical.account.Audit;

/**
 * Writes down who signed in, and who was refused, from where and by what.
 */
@Component
class SignInRecord {

	private final Audit audit;

	SignInRecord(Audit audit) {
		this.audit = audit;
	}

	@EventListener
	void signedIn(InteractiveAuthenticationSuccessEvent event) {
		note(event.getAuthentication(), true, "researcher.signed-in");
	}

	@EventListener
	void refused(AbstractAuthenticationFailureEvent event) {
		note(event.getAuthentication(), false, "researcher.refused");
	}

	private void note(Authentication attempt, boolean signedIn, String action) {
		Map<String, Object> facts = new LinkedHashMap<>();
		facts.put("by", way(attempt));
		if (attempt.getDetails() instanceof WebAuthenticationDetails from) {
			facts.put("address", from.getRemoteAddress());
		}
		this.audit.changedBy(attempt.getName(), signedIn, action, "researcher", attempt.getName(), attempt.getName(),
				Map.of(), facts);
	}

	private static String way(Authentication attempt) {
		String type = attempt.getClass().getSimpleName();
		return type.startsWith("WebAuthn") ? "passkey" : type.startsWith("OAuth2") ? "oidc" : "password";
	}

}
