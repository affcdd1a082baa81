package io.veridical.session;

/**
 * A campaign has, or is about to have, as many raters as it wants.
 */
public class CampaignIsFull extends RuntimeException {

	private final String title;

	private final boolean complete;

	/**
	 * @param complete whether enough took part; if not, those under way may still make
	 * room
	 */
	CampaignIsFull(String title, boolean complete) {
		super(complete ? "Enough raters took part in \"%s\"".formatted(title)
				: "All places of \"%s\" are taken by raters under way".formatted(title));
		this.title = title;
		this.complete = complete;
	}

	String title() {
		return this.title;
	}

	boolean isComplete() {
		return this.complete;
	}

}
