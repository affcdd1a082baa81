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

}
