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

	public Row {
		values = List.copyOf(values);
	}

	void draw(Canvas canvas, Axis axis, double left, double right, double y) {
		this.values.forEach((value) -> value.draw(canvas, (at) -> axis.at(at, left, right), y));
	}

	/**
	 * Writes the figures so that they end at the right edge, in two columns.
	 */
	void write(Canvas canvas, double edge, double baseline) {
		if (this.figure != null) {
			canvas.text(Ink.STRONG, (this.note != null) ? edge - 92 : edge, baseline, "end", this.figure);
		}
		if (this.note != null) {
			canvas.text((this.figure != null) ? Ink.TEXT : Ink.MUTED, edge, baseline, "end", this.note);
		}
	}

	boolean isWritten() {
		return this.figure != null || this.note != null;
	}

}
