package io.veridical.session;

import io.veridical.campaign.Campaign;
import io.veridical.campaign.HypeTime;
import io.veridical.campaign.Load;
import io.veridical.campaign.Pay;

/**
 * How long a sitting takes, as raters are told before they agree to it.
 */
public final class ExpectedTime {

	/**
	 * Countdown, image, masks and answer; without a limit of time, a look and an answer.
	 */
	private static final int TRIAL_SECONDS = 4;

	/** The look at the device, explanations, and a break or two. */
	private static final int AROUND_SECONDS = 60;

	private ExpectedTime() {
	}

	/**
	 * Minutes that raters are told: those they are paid for, or those that it takes.
	 */
	static int told(Campaign campaign) {
		Pay pay = campaign.getTerms().pay();
		return (pay != null) ? pay.minutes() : minutes(campaign);
	}

	/**
	 * Minutes from the first page to the last answer, practice, tutorial and catch trials
	 * included; at least 1.
	 */
	public static int minutes(Campaign campaign) {
		int trials = TRIAL_SECONDS * (campaign.getTutorial() + Load.of(campaign).planned());
		int seconds = (campaign.getProtocol() instanceof HypeTime) ? trials + AROUND_SECONDS : trials;
		return Math.max(1, Math.round(seconds / 60f));
	}

}
