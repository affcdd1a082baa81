package io.veridical.scoring.plot;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A plot of rows: what is named at the left has its values on an axis that all rows
 * share, and its figures at the right.
 *
 * @param name by which addresses know it
 * @param title what it shows
 * @param unit what the axis counts
 * @param axis the axis
 * @param reference a value to compare with; null if there is none
 * @param referenceWords what that value is
 * @param rows from top to bottom
 */
public record RowPlot(String name, Words title, Words unit, Axis axis, @Nullable Double reference,
		@Nullable Words referenceWords, List<Row> rows) {

	private static final double LEAST_LABEL = 110;

	private static final double MOST_LABEL = 340;

	private static final double HIGH = 34;

	private static final double LOW = 24;

	public RowPlot {
		rows = List.copyOf(rows);
	}

	public Plot draw(Shape shape) {
		return (shape == Shape.WIDE) ? wide() : narrow();
	}

	private Plot wide() {
		double ranks = ranks();
		double notes = notes();
		double left = ranks + Math.max(LEAST_LABEL, Math.min(MOST_LABEL, labels() + 4)) + 20;
		double right = Shape.WIDE.width() - Math.max(12, written() + 24);
		double top = (this.reference != null) ? 34 : 12;
		double bottom = top + this.rows.stream().mapToDouble((row) -> Math.max(HIGH, row.height())).sum();
		Canvas canvas = new Canvas();
		canvas.grid(this.axis, left, right, top - 6, bottom);
		canvas.vertical(Ink.REFERENCE, this.axis, this.reference, left, right, top - 6, bottom);
		if (this.reference != null && this.referenceWords != null) {
			canvas.text(Ink.MUTED, this.axis.at(this.reference, left, right), top - 14, "middle", this.referenceWords);
		}
		double at = top;
		for (Row row : this.rows) {
			double y = at + Math.max(HIGH, row.height()) / 2;
			head(canvas, row, ranks, y + 4.5, left - 14);
			row.draw(canvas, this.axis, left, right, y);
			row.write(canvas, Shape.WIDE.width(), y + 4.5, notes);
			at += Math.max(HIGH, row.height());
		}
		canvas.marksBelow(this.axis, left, right, bottom + 17);
		canvas.text(Ink.MUTED, (left + right) / 2, bottom + 38, "middle", this.unit);
		return plot(Shape.WIDE, bottom + 46, canvas);
	}

	private Plot narrow() {
		double ranks = ranks();
		double left = 12;
		double right = Shape.NARROW.width() - 14;
		double room = Shape.NARROW.width() - ((written() > 0) ? written() + 10 : 0);
		double second = (ranks + labels() > room && room < Shape.NARROW.width()) ? Canvas.LINE : 0;
		Canvas canvas = new Canvas();
		double at = 0;
		for (Row row : this.rows) {
			double height = Math.max(LOW, row.height());
			double y = at + second + 22 + height / 2;
			canvas.grid(this.axis, left, right, y - height / 2, y + height / 2);
			canvas.vertical(Ink.REFERENCE, this.axis, this.reference, left, right, y - height / 2, y + height / 2);
			head(canvas, row, ranks, at + 15, (second > 0) ? Shape.NARROW.width() : room);
			row.draw(canvas, this.axis, left, right, y);
			row.write(canvas, Shape.NARROW.width(), at + second + 15, notes());
			at += second + height + 30;
		}
		canvas.marksBelow(this.axis, left, right, at + 9);
		canvas.text(Ink.MUTED, (left + right) / 2, at + 30, "middle", this.unit);
		if (this.reference == null || this.referenceWords == null) {
			return plot(Shape.NARROW, at + 38, canvas);
		}
		canvas.line(Ink.REFERENCE, left, at + 46, left + 24, at + 46);
		canvas.text(Ink.MUTED, left + 32, at + 50.5, "start", this.referenceWords);
		return plot(Shape.NARROW, at + 58, canvas);
	}

	private double labels() {
		return this.rows.stream().mapToDouble(Row::labelWidth).max().orElse(0);
	}

	private double ranks() {
		return this.rows.stream().mapToDouble(Row::rankWidth).max().orElse(0);
	}

	private double notes() {
		return this.rows.stream().mapToDouble(Row::noteWidth).max().orElse(0);
	}

	private double written() {
		return notes() + this.rows.stream().mapToDouble(Row::figureWidth).max().orElse(0);
	}

	private static void head(Canvas canvas, Row row, double ranks, double baseline, double end) {
		if (row.rank() != null) {
			canvas.text(Ink.MUTED, 0, baseline, "start", Words.name(row.rank()));
		}
		canvas.within(Ink.TEXT, ranks, baseline, row.label(), end - ranks);
	}

	private Plot plot(Shape shape, double height, Canvas canvas) {
		return new Plot(this.name, shape, height, this.title, this.rows.stream().map(Row::sentence).toList(),
				canvas.marks());
	}

}
