package io.veridical.rater;

import java.time.Instant;
import java.util.UUID;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * A rater's agreement to a campaign, under the very text that was on the screen.
 *
 * @param textSha256 SHA-256 of that text, hexadecimal
 * @param language the language it was in
 * @param withdrawnAt when the rater took it back; null while it stands
 */
public record Consent(UUID raterId, UUID campaignId, String textSha256, String language, Instant givenAt,
		@Nullable Instant withdrawnAt) {

	private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

	public Consent {
		if (!SHA256.matcher(textSha256).matches()) {
			throw new IllegalArgumentException("textSha256 is 64 hexadecimal digits, not \"" + textSha256 + "\"");
		}
	}

	public static Consent given(UUID raterId, UUID campaignId, String textSha256, String language, Instant now) {
		return new Consent(raterId, campaignId, textSha256, language, now, null);
	}

}
