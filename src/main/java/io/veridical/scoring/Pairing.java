package io.veridical.scoring;

import java.util.Locale;

import io.veridical.statistics.SharedRaters;

/**
 * How raters who judged both of two conditions enter their test.
 */
public enum Pairing {

	/** Nobody judged both: Welch's t test. */
	APART,

	/** Some judged both: the partly paired t test of Derrick et al. (2017). */
	PARTLY,

	/** All judged both: the paired t test, on each rater's difference. */
	PAIRED;

	static Pairing of(SharedRaters raters) {
		if (raters.both() == 0) {
			return APART;
		}
		return (raters.onlyA() + raters.onlyB() > 0) ? PARTLY : PAIRED;
	}

	/** The end of the message codes that speak of it, and the word in files. */
	public String text() {
		return name().toLowerCase(Locale.ROOT);
	}

}
