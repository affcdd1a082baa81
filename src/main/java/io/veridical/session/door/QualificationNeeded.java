package io.veridical.session.door;

/**
 * Somebody comes to a campaign before having passed what it requires.
 */
public class QualificationNeeded extends RuntimeException {

	private final String qualification;

	private final String campaign;

	/**
	 * @param qualification its part of the address for raters
	 * @param campaign that of the campaign
	 */
	QualificationNeeded(String qualification, String campaign) {
		super("/take/%s requires a valid pass of /take/%s: take that first".formatted(campaign, qualification));
		this.qualification = qualification;
		this.campaign = campaign;
	}

	public String qualification() {
		return this.qualification;
	}

	public String campaign() {
		return this.campaign;
	}

}
