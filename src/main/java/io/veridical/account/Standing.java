package io.veridical.account;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Who sends a request, the workspace they are in, and what they may do there at this
 * moment.
 *
 * @param researcherId null for the administrator's token
 * @param name what they sign in with
 * @param workspaceId null if they are a member of none
 * @param role their role in that workspace; null if they are a member of none
 * @param administrator whether they look after the installation
 */
public record Standing(@Nullable UUID researcherId, String name, @Nullable UUID workspaceId, @Nullable Role role,
		boolean administrator) {

	public Standing {
		if ((workspaceId == null) != (role == null)) {
			throw new IllegalArgumentException(
					"workspaceId=" + workspaceId + " and role=" + role + ": give both or none");
		}
	}

	/**
	 * Whether they may do in their workspace what this role may.
	 */
	public boolean may(Role least) {
		return this.role != null && this.role.covers(least);
	}

	/**
	 * The same in the same workspace, with no more than a role, and looking after nothing
	 * else.
	 */
	public Standing atMost(Role most) {
		return new Standing(this.researcherId, this.name, this.workspaceId,
				(this.role != null) ? this.role.atMost(most) : null, false);
	}

	/** What the security filters go by. */
	List<String> authorities() {
		List<String> authorities = new ArrayList<>(List.of("ROLE_RESEARCHER"));
		if (this.role != null) {
			authorities.addAll(this.role.authorities());
		}
		if (this.administrator) {
			authorities.add("ROLE_ADMINISTRATOR");
		}
		return authorities;
	}

}
