package io.veridical.scoring.plot;

import java.util.Locale;

/**
 * The room for a plot: letters keep their size, so narrow pages get a plot of their own.
 */
public enum Shape {

	/** Names stand to the left of what they name. */
	WIDE(720),

	/** Names stand above. */
	NARROW(340);

	private final double width;

	Shape(double width) {
		this.width = width;
	}

	public double width() {
		return this.width;
	}

	/** The end of the class by which the style sheet shows one or the other. */
	public String text() {
		return name().toLowerCase(Locale.ROOT);
	}

}
