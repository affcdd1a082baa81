package io.veridical.scoring.plot;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A row of a {@link RowPlot}.
 *
 * @param rank its place, such as {@code 1–2}; null if places are not given
 * @param label what it is about
 * @param values what lies on the axis
 * @param figure the figure that matters; null if there is none
 * @param note what stands beside the figure, or in its place; null if nothing does
 * @param sentence the row in words
 * @param height in pixels, at least
 */
public record Row(@Nullable String rank, Words label, List<RowValue> values, @Nullable Words figure,
		@Nullable Words note, Words sentence, double height) {

	private static final double GAP = 12;

	/** The room for a message whose words are not known yet. */
	private static final double SENTENCE = 110;

	public Row {
		values = List.copyOf(values);
	}

	void draw(Canvas canvas, Axis axis, double left, double right, double y) {
		this.values.forEach((value) -> value.draw(canvas, (at) -> axis.at(at, left, right), y));
	}

	/**
	 * Writes the figures so that they end at the right edge, in two columns.
	 * @param notes the width of the second
	 */
	void write(Canvas canvas, double edge, double baseline, double notes) {
		if (this.figure != null) {
			canvas.text(Ink.STRONG, (this.note != null) ? edge - notes - GAP : edge, baseline, "end", this.figure);
		}
		if (this.note != null) {
			canvas.text((this.figure != null) ? Ink.TEXT : Ink.MUTED, edge, baseline, "end", this.note);
		}
	}

	double labelWidth() {
		return width(this.label);
	}

	/** The room that the rank needs, with the gap beside it; 0 without one. */
	double rankWidth() {
		return (this.rank != null) ? Math.max(28, Letters.width(this.rank)) + GAP : 0;
	}

	/** The room that the second column needs. */
	double noteWidth() {
		return width(this.note);
	}

	/** The room that the first column needs, with the gap beside it. */
	double figureWidth() {
		return (this.figure != null) ? width(this.figure) + GAP : 0;
	}

	private static double width(@Nullable Words words) {
		if (words == null) {
			return 0;
		}
		return (words.code() == null) ? Letters.width(words.text()) : SENTENCE;
	}

}
