package io.veridical.scoring.plot;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Each model as a dot between two axes, with its name.
 *
 * @param name by which addresses know it
 * @param title what it shows
 * @param across the axis from left to right
 * @param acrossWords what it counts
 * @param up the axis from bottom to top
 * @param upWords what it counts
 * @param note what follows from the dots; null if nothing does
 * @param points the models
 */
public record ScatterPlot(String name, Words title, Axis across, Words acrossWords, Axis up, Words upWords,
		@Nullable Words note, List<Point> points) {

	public ScatterPlot {
		points = List.copyOf(points);
	}

	public Plot draw(Shape shape) {
		boolean wide = shape == Shape.WIDE;
		double left = wide ? 52 : 40;
		double right = wide ? 560 : shape.width() - 10;
		double top = 40;
		double bottom = top + (wide ? 270 : 230);
		Canvas canvas = new Canvas();
		canvas.text(Ink.MUTED, 0, 14, "start", this.upWords);
		if (this.note != null) {
			canvas.text(Ink.TEXT, right, 14, "end", this.note);
		}
		canvas.grid(this.across, left, right, top, bottom);
		Path lines = new Path();
		for (double mark : this.up.marks()) {
			double y = this.up.at(mark, bottom, top);
			lines.move(left, y).line(right, y);
			canvas.text(Ink.MUTED, left - 8, y + 4.5, "end", Words.name(this.up.label(mark)));
		}
		canvas.outline(Ink.GRID, lines.toString());
		for (Point point : this.points) {
			dot(canvas, point, left, right, this.up.at(point.y(), bottom, top), bottom, top);
		}
		canvas.marksBelow(this.across, left, right, bottom + 17);
		canvas.text(Ink.MUTED, (left + right) / 2, bottom + 38, "middle", this.acrossWords);
		return new Plot(this.name, shape, bottom + 46, this.title, this.points.stream().map(Point::sentence).toList(),
				canvas.marks());
	}

	private void dot(Canvas canvas, Point point, double left, double right, double y, double bottom, double top) {
		double x = this.across.at(point.x(), left, right);
		if (point.lower() != null && point.upper() != null) {
			canvas.line(Ink.WHISKER, x, this.up.at(point.lower(), bottom, top), x,
					this.up.at(point.upper(), bottom, top));
		}
		canvas.dot(Ink.DOT, x, y, 5);
		boolean before = x > left + (right - left) * .7;
		String label = Letters.within(point.model(), before ? x - left - 10 : right - x - 10);
		canvas.text(Ink.TEXT, before ? x - 10 : x + 10, y - 6, before ? "end" : "start", Words.name(label));
	}

	/**
	 * A model.
	 *
	 * @param lower what is known of y; null if it has no interval
	 * @param sentence the point in words
	 */
	public record Point(String model, double x, double y, @Nullable Double lower, @Nullable Double upper,
			Words sentence) {

	}

}
