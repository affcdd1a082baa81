package io.veridical.panel;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Named people who judge a campaign beside the crowd: radiologists, say.
 *
 * @param qualificationId the qualification that its members need in place of the
 * campaign's; null for the campaign's own
 */
public record Panel(UUID id, UUID campaignId, String name, @Nullable UUID qualificationId, Instant createdAt) {

	private static final int LONGEST = 100;

	public Panel {
		name = name.strip();
		if (name.isEmpty() || name.length() > LONGEST || name.indexOf('\0') >= 0) {
			throw new UnusablePanel(UnusablePanel.Reason.NAME, name);
		}
	}

	/**
	 * Whether somebody can read it and the database keep it: up to 100 characters, a
	 * letter or digit among them, and neither U+0000 nor half a surrogate pair.
	 */
	static boolean isReadable(String name) {
		return name.length() <= LONGEST && name.codePoints().anyMatch(Character::isLetterOrDigit) && name.codePoints()
			.noneMatch((letter) -> letter == 0 || Character.getType(letter) == Character.SURROGATE);
	}

}
