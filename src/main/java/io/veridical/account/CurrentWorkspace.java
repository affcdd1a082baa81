package io.veridical.account;

import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/**
 * The workspace that work is done in: that of whoever is signed in. Raters and the
 * background belong to none: they see all, and what they make goes to the first unless
 * they say otherwise.
 */
@Component
public class CurrentWorkspace {

	/** The workspace of everything that is older than workspaces, and of the demo. */
	public static final UUID FIRST = UUID.fromString("00000000-0000-4000-8000-000000000001");

	/**
	 * The attribute of a researcher's session that holds the id of the one they chose.
	 */
	public static final String CHOSEN_IN_SESSION = "workspace";

	/** In this nothing ever is. */
	private static final UUID NONE = new UUID(0, 0);

	private static final ThreadLocal<@Nullable UUID> CHOSEN = new ThreadLocal<>();

	/**
	 * Returns the workspace that something new goes to.
	 */
	public UUID id() {
		return Objects.requireNonNullElse(limit(), FIRST);
	}

	/**
	 * Returns the only workspace that may be seen; null if all may be.
	 */
	public @Nullable UUID limit() {
		UUID chosen = CHOSEN.get();
		Standing standing = standing();
		return (chosen != null || standing == null) ? chosen : Objects.requireNonNullElse(standing.workspaceId(), NONE);
	}

	/**
	 * Whether something of a workspace may be seen.
	 */
	public boolean shows(UUID workspace) {
		UUID limit = limit();
		return limit == null || limit.equals(workspace);
	}

	/**
	 * Returns who sends the present request; null for visitors, raters, workers and the
	 * background.
	 */
	public @Nullable Standing standing() {
		return (SecurityContextHolder.getContext().getAuthentication() instanceof PresentAuthentication present)
				? present.standing() : null;
	}

	/**
	 * Does work of the background in one workspace, within which no transaction may be
	 * under way already.
	 */
	public void within(UUID workspace, Runnable work) {
		UUID before = CHOSEN.get();
		CHOSEN.set(workspace);
		try {
			work.run();
		}
		finally {
			if (before == null) {
				CHOSEN.remove();
			}
			else {
				CHOSEN.set(before);
			}
		}
	}

}
