package io.veridical.account;

import org.jspecify.annotations.Nullable;

/**
 * Bearer tokens that open a part of the API only, known to the module whose part it is.
 */
public interface ScopedTokens {

	/**
	 * Returns who comes with a token; null if it is none of these.
	 * @throws RefusedToken if it is one of these and no longer valid
	 */
	@Nullable Bearer find(String token);

	/**
	 * Who comes with a token.
	 *
	 * @param name what the token is called
	 * @param role what it opens
	 * @param standing the researcher it stands for and what it may do in their name; null
	 * for a program that is nobody's
	 * @param limits what else limits it, for the filters that know of it; null if nothing
	 * does
	 */
	record Bearer(String name, String role, @Nullable Standing standing, @Nullable Object limits) {

		public Bearer(String name, String role) {
			this(name, role, null, null);
		}

		/**
		 * A researcher's token, which opens what their standing does.
		 */
		public static Bearer of(Standing standing) {
			return new Bearer(standing.name(), "RESEARCHER", standing, null);
		}

	}

}
