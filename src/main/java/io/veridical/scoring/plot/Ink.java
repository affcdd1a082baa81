package io.veridical.scoring.plot;

import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * How a mark is drawn. The colours are those of a plot that stands alone on white paper;
 * on our pages the style sheet replaces them under the ink's name.
 */
public enum Ink {

	/** Lines to read values by. */
	GRID(null, "#e1e3e1", 1, null, 1),

	/** The line on which an axis stands. */
	AXIS(null, "#868d95", 1, null, 1),

	/** A value to compare with, such as chance. */
	REFERENCE(null, "#5a616a", 1, "4 3", 1),

	/** What is known of a value. */
	INTERVAL(null, "#0b5f6e", 2, null, 1),

	/** What is known of a value by another method. */
	WHISKER(null, "#0b5f6e", 1, null, 1),

	/** A value. */
	DOT("#0b5f6e", null, 0, null, 1),

	/** A value that says less than the filled ones. */
	HOLLOW("#ffffff", "#0b5f6e", 2, null, 1),

	/** Many values, a dot each. */
	SWARM(null, "#0b5f6e", 1, null, .7),

	/** Where a curve may lie. */
	BAND("#0b5f6e", null, 0, null, .16),

	/** The middle of many values. */
	BOX("#0b5f6e", null, 0, null, .3),

	/** A curve. */
	CURVE(null, "#0b5f6e", 2, null, 1),

	/** A second curve, told apart by dashes as well as by colour. */
	SECOND(null, "#80560a", 2, "6 3", 1),

	/** A value on the second curve. */
	SECOND_DOT("#ffffff", "#80560a", 1.5, null, 1),

	/** What is known of a value on the second curve. */
	SECOND_WHISKER(null, "#80560a", 1, null, 1),

	/** The curves of others, for comparison. */
	SHADOW(null, "#c5cacd", 1, null, 1),

	/** What a limit excludes. */
	FLAGGED("#a3281f", null, 0, null, 1),

	/** Values that are wrong, a dot each. */
	FLAGGED_SWARM(null, "#a3281f", 1, null, 1),

	/** What names a row. */
	TEXT("#1b1e22", null, 0, null, 1),

	/** The figure that matters. */
	STRONG("#1b1e22", null, 0, null, 1),

	/** Words beside the matter. */
	MUTED("#5a616a", null, 0, null, 1);

	private final @Nullable String fill;

	private final @Nullable String stroke;

	private final double width;

	private final @Nullable String dashes;

	private final double opacity;

	Ink(@Nullable String fill, @Nullable String stroke, double width, @Nullable String dashes, double opacity) {
		this.fill = fill;
		this.stroke = stroke;
		this.width = width;
		this.dashes = dashes;
		this.opacity = opacity;
	}

	/** The class under which the style sheet knows it. */
	public String style() {
		return "ink-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	public String fill() {
		return (this.fill != null) ? this.fill : "none";
	}

	public @Nullable String stroke() {
		return this.stroke;
	}

	/** The width of its lines; null if it has none. */
	public @Nullable Double width() {
		return (this.stroke != null) ? this.width : null;
	}

	public @Nullable String dashes() {
		return this.dashes;
	}

	public @Nullable Double opacity() {
		return (this.opacity < 1) ? this.opacity : null;
	}

	/** The weight of its letters; null if they are as usual. */
	public @Nullable Integer weight() {
		return (this == STRONG) ? 600 : null;
	}

}
