package io.veridical.rater;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * By what a rater is known: the id a recruiting platform or a link gave, or a random mark
 * kept by the browser. The same mark is the same rater, in every campaign.
 * <p>
 * An id from an address is no secret: whoever knows it enters as that rater. A browser's
 * mark is one.
 *
 * @param source who gave the id: {@code prolific}, {@code link}, {@code invitation} or
 * {@code browser}
 * @param externalId the id as given, 1 to 128 letters, digits and {@code . _ ~ -}
 */
public record RaterMark(String source, String externalId) {

	private static final Pattern USABLE = Pattern.compile("[A-Za-z0-9._~-]{1,128}");

	private static final String BROWSER = "browser";

	private static final String INVITATION = "invitation";

	private static final int RANDOM_BYTES = 32;

	public RaterMark {
		if (!USABLE.matcher(externalId).matches()) {
			throw new UnusableRaterId(source, externalId);
		}
	}

	public static RaterMark prolific(String id) {
		return new RaterMark("prolific", id);
	}

	public static RaterMark link(String id) {
		return new RaterMark("link", id);
	}

	public static RaterMark browser(String mark) {
		return new RaterMark(BROWSER, mark);
	}

	/** Of a member of a panel, by the invitation's id. */
	public static RaterMark invitation(UUID id) {
		return new RaterMark(INVITATION, id.toString());
	}

	/** Whether nothing but a cookie tells who this is. */
	public boolean isBrowser() {
		return this.source.equals(BROWSER);
	}

	public boolean isInvitation() {
		return this.source.equals(INVITATION);
	}

	/**
	 * A new browser's mark: 256 random bits, so that nobody guesses another's.
	 */
	public static RaterMark newBrowser(SecureRandom random) {
		byte[] bytes = new byte[RANDOM_BYTES];
		random.nextBytes(bytes);
		return browser(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
	}

}
