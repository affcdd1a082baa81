package io.veridical.session.door;

/**
 * Somebody comes with an invitation that opens nothing here.
 */
public class InvitationUnusable extends RuntimeException {

	/** It was never made. */
	public static final String UNKNOWN = "unknown";

	/** It is for another campaign. */
	public static final String ELSEWHERE = "elsewhere";

	private final String why;

	/**
	 * @param why {@code expired}, {@code revoked}, {@value #UNKNOWN} or
	 * {@value #ELSEWHERE}
	 */
	public InvitationUnusable(String why) {
		super("The invitation is %s; ask whoever sent it for another".formatted(why));
		this.why = why;
	}

	public String why() {
		return this.why;
	}

}
