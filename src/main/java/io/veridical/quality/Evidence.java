package io.veridical.quality;

import io.veridical.screening.Conduct;

/**
 * What a browser said about one judgement, as far as it bears on who gave it.
 *
 * @param said as the browser said it
 * @param fullScreen whether the page filled the screen
 * @param webdriver whether a program drives the browser
 */
record Evidence(Conduct said, boolean fullScreen, boolean webdriver) {

	static final Evidence NONE = new Evidence(Conduct.QUIET, false, false);

	/**
	 * @param everFullScreen whether the page filled the screen before or now: one that
	 * never did has not left it
	 */
	Conduct conduct(boolean everFullScreen) {
		return new Conduct(this.said.lostFocus(), this.said.hidden(), this.said.leftFullScreen() && everFullScreen,
				this.said.untrusted(), this.said.input(), this.said.early());
	}

}
