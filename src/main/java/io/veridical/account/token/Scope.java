package io.veridical.account.token;

import java.util.Locale;
import java.util.regex.Pattern;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

import io.veridical.account.Role;

/**
 * What a token may be used for; its owner's role limits it as well.
 */
public enum Scope {

	/** Reads what a viewer reads. */
	READ(Role.VIEWER),

	/** Reads files with single judgements and sessions too. */
	EXPORT(Role.ANALYST),

	/** Makes and changes whatever no rater sees before a launch. */
	WRITE(Role.EDITOR),

	/** Launches, pauses and closes campaigns. */
	LAUNCH(Role.EDITOR),

	/** Looks after members, settings and the log. */
	MANAGE(Role.OWNER);

	private static final Pattern SINGLE = Pattern.compile(
			"/api/v1/campaigns/[^/]+/((judgements|sessions|catches|images|timing)\\.[a-z0-9]+|dataset\\.zip)|/api/v1/sessions/.*");

	private static final Pattern STEP = Pattern
		.compile("/api/v1/campaigns/[^/]+/(launch|pause|resume|close|archive|unarchive)");

	private static final Pattern SETTINGS = Pattern
		.compile("/api/v1/(audit|workspaces?|members|invitations)(/.*|\\..*)?");

	private final Role role;

	Scope(Role role) {
		this.role = role;
	}

	Role role() {
		return this.role;
	}

	/**
	 * Returns what a request needs.
	 */
	public static Scope neededFor(String method, String path) {
		if (SETTINGS.matcher(path).matches()) {
			return MANAGE;
		}
		boolean reads = method.equals("GET") || method.equals("HEAD");
		if (SINGLE.matcher(path).matches()) {
			return EXPORT;
		}
		if (reads || path.equals("/api/v1/plan")) {
			return READ;
		}
		return STEP.matcher(path).matches() ? LAUNCH : WRITE;
	}

	/** The word used in JSON, forms and message codes. */
	@JsonValue
	public String text() {
		return name().toLowerCase(Locale.ROOT);
	}

	@JsonCreator
	static Scope of(String text) {
		return valueOf(text.toUpperCase(Locale.ROOT));
	}

}
