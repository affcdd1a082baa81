package io.veridical.account;

import java.util.Map;

/**
 * Remembers who changed what, when, and from what to what; for good.
 */
public interface Audit {

	/**
	 * Adds an entry in the caller's transaction, or in one of its own where there is
	 * none. Who and in which workspace is read from the present request; outside of one
	 * it is the application itself.
	 * @param action a noun and a past participle, such as {@code campaign.launched}
	 * @param kind what was changed, such as {@code campaign}
	 * @param id of what was changed
	 * @param name what it was called at that time
	 * @param from values before, by name; empty for something new. Whatever is equal in
	 * both is left out of the entry; records count as their components
	 * @param to values after, by name; empty for something gone
	 */
	void changed(String action, String kind, String id, String name, Map<String, ?> from, Map<String, ?> to);

	/**
	 * Adds an entry about somebody who is just signing in, or tries to.
	 * @param person what they sign in with, or say to be
	 * @param signedIn whether they are who they say
	 */
	void changedBy(String person, boolean signedIn, String action, String kind, String id, String name,
			Map<String, ?> from, Map<String, ?> to);

}
