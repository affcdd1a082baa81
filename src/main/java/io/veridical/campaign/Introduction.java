package io.veridical.campaign;

import jakarta.persistence.MappedSuperclass;

/**
 * What a campaign's raters are shown before they judge anything.
 */
@MappedSuperclass
abstract class Introduction extends Lifecycle {

	private int tutorial;

	void introduce(int tutorial) {
		this.tutorial = tutorial;
	}

	/**
	 * How many labelled examples, half real and half fake, come before practice; 0 for
	 * none.
	 */
	public int getTutorial() {
		return this.tutorial;
	}

}
