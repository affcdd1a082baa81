package io.veridical.scoring.plot;

/**
 * A text in the room there is, measured by rule of thumb: an SVG does not wrap.
 */
public final class Letters {

	private static final double NARROW = 7.2;

	private static final double WIDE = 13.5;

	private static final int FIRST_WIDE = 0x2E80;

	private Letters() {
	}

	/**
	 * @param text any text
	 * @param room in pixels at a letter size of 13 pixels
	 * @return the text, its end cut and replaced by an ellipsis if there is no room for
	 * it
	 */
	public static String within(String text, double room) {
		if (width(text) <= room) {
			return text;
		}
		int end = text.length();
		while (end > 0 && width(text.substring(0, end)) + WIDE > room) {
			end = text.offsetByCodePoints(end, -1);
		}
		return text.substring(0, end).stripTrailing() + "\u2026";
	}

	static double width(String text) {
		return text.codePoints().mapToDouble((letter) -> (letter < FIRST_WIDE) ? NARROW : WIDE).sum();
	}

}
