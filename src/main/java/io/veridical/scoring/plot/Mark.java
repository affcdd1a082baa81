package io.veridical.scoring.plot;

import org.jspecify.annotations.Nullable;

/**
 * One thing on a plot. Lengths are in SVG user units, which are pixels where the plot is
 * shown at its own width; y grows downwards.
 */
public sealed interface Mark {

	Ink ink();

	/** What the template calls it. */
	String kind();

	/**
	 * A straight line.
	 */
	record Line(Ink ink, double x1, double y1, double x2, double y2) implements Mark {

		@Override
		public String kind() {
			return "line";
		}

	}

	/**
	 * A round dot.
	 */
	record Dot(Ink ink, double x, double y, double radius) implements Mark {

		@Override
		public String kind() {
			return "dot";
		}

	}

	/**
	 * Anything with an outline.
	 *
	 * @param path SVG path data
	 * @param width of its line; null for that of the ink
	 */
	record Outline(Ink ink, String path, @Nullable Double width) implements Mark {

		@Override
		public String kind() {
			return "outline";
		}

		public @Nullable Double strokeWidth() {
			return (this.width != null) ? this.width : this.ink.width();
		}

	}

	/**
	 * A line of text.
	 *
	 * @param x where it starts, has its middle or ends, as the anchor says
	 * @param y its baseline
	 * @param anchor {@code start}, {@code middle} or {@code end}
	 * @param whole the whole text where {@code words} had to be cut; null if they are
	 * whole
	 * @param turned whether it is read upwards
	 */
	record Label(Ink ink, double x, double y, String anchor, Words words, @Nullable String whole,
			boolean turned) implements Mark {

		@Override
		public String kind() {
			return "label";
		}

		/** How the text is turned about its anchor; null if it is not. */
		public @Nullable String transform() {
			return this.turned ? "rotate(-90 %s %s)".formatted(this.x, this.y) : null;
		}

	}

}
