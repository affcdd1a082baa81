package io.veridical.account.token;

import java.util.Set;
import java.util.UUID;

/**
 * What the token that a request came with may be used for.
 *
 * @param token its id
 */
public record Scopes(UUID token, Set<Scope> allowed) {

	public Scopes {
		allowed = Set.copyOf(allowed);
	}

}
