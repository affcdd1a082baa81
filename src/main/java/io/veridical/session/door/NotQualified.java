package io.veridical.session.door;

/**
 * Somebody comes to a campaign who has failed what it requires; it is not taken twice.
 */
public class NotQualified extends RuntimeException {

	private final String token;

	/**
	 * @param token of the sitting that failed
	 */
	NotQualified(String title, String token) {
		super("\"%s\" requires a qualification that this rater did not pass; it is taken once".formatted(title));
		this.token = token;
	}

	public String token() {
		return this.token;
	}

}
