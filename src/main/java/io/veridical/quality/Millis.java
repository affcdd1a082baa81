package io.veridical.quality;

import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * Milliseconds as people read them, with a true minus.
 */
final class Millis {

	private Millis() {
	}

	static String signed(int millis) {
		return (millis < 0) ? "\u2212" + -millis : Integer.toString(millis);
	}

	static String tenths(@Nullable Double millis) {
		if (millis == null) {
			return "\u2013";
		}
		String figures = String.format(Locale.ROOT, "%.1f", Math.abs(millis));
		return (millis < 0 && !figures.equals("0.0")) ? "\u2212" + figures : figures;
	}

}
