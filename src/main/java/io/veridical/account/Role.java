package io.veridical.account;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * What a member may do in a workspace; each role may do all that the ones before it may.
 */
public enum Role {

	/** Reads pages, scores and plots. */
	VIEWER,

	/** Reads single judgements and sessions too, and judges whether they count. */
	ANALYST,

	/** Makes and changes pools, generators and campaigns. */
	EDITOR,

	/** Looks after members and settings, and deletes live data. */
	OWNER;

	/**
	 * Whether this role may do what the other may.
	 */
	public boolean covers(Role other) {
		return compareTo(other) >= 0;
	}

	/**
	 * Returns this role, or the other if that may do less.
	 */
	public Role atMost(Role other) {
		return covers(other) ? other : this;
	}

	/**
	 * The word used in addresses, JSON and message codes.
	 */
	public String text() {
		return name().toLowerCase(Locale.ROOT);
	}

	/** This role and all that it covers, as the security filters call them. */
	List<String> authorities() {
		return Arrays.stream(values()).filter(this::covers).map((role) -> "ROLE_" + role.name()).toList();
	}

}
