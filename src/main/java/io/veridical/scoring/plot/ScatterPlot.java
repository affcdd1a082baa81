package io.veridical.scoring.plot;

import java.util.ArrayList;
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
 * @param isJoined whether a line joins the dots in their order
 */
public record ScatterPlot(String name, Words title, Axis across, Words acrossWords, Axis up, Words upWords,
		@Nullable Words note, List<Point> points, boolean isJoined) {

	public ScatterPlot {
		points = List.copyOf(points);
	}

	public ScatterPlot(String name, Words title, Axis across, Words acrossWords, Axis up, Words upWords,
			@Nullable Words note, List<Point> points) {
		this(name, title, across, acrossWords, up, upWords, note, points, false);
	}

	/**
	 * Returns the same plot with its dots joined in their order.
	 */
	public ScatterPlot joined() {
		return new ScatterPlot(this.name, this.title, this.across, this.acrossWords, this.up, this.upWords, this.note,
				this.points, true);
	}

	public Plot draw(Shape shape) {
		boolean wide = shape == Shape.WIDE;
		double left = wide ? 52 : 40;
		double right = wide ? 560 : shape.width() - 10;
		double top = wide ? 40 : 40 + Canvas.LINE;
		double bottom = top + (wide ? 270 : 230);
		Canvas canvas = new Canvas();
		canvas.text(Ink.MUTED, 0, 14, "start", this.upWords);
		if (this.note != null) {
			canvas.text(Ink.TEXT, wide ? right : 0, wide ? 14 : 14 + Canvas.LINE, wide ? "end" : "start", this.note);
		}
		canvas.grid(this.across, left, right, top, bottom);
		Path lines = new Path();
		for (double mark : this.up.marks()) {
			double y = this.up.at(mark, bottom, top);
			lines.move(left, y).line(right, y);
			canvas.text(Ink.MUTED, left - 8, y + 4.5, "end", Words.name(this.up.label(mark)));
		}
		canvas.outline(Ink.GRID, lines.toString());
		Tags tags = new Tags(left, wide ? shape.width() : shape.width() - 2, top - 8, bottom);
		for (int i = 1; this.isJoined && i < this.points.size(); i++) {
			double x1 = x(this.points.get(i - 1), left, right);
			double y1 = y(this.points.get(i - 1).y(), bottom, top);
			double x2 = x(this.points.get(i), left, right);
			double y2 = y(this.points.get(i).y(), bottom, top);
			canvas.line(Ink.SHADOW, x1, y1, x2, y2);
			tags.line(x1, y1, x2, y2);
		}
		for (Point point : this.points) {
			if (point.left() != null && point.right() != null) {
				tags.line(this.across.at(point.left(), left, right), y(point.y(), bottom, top),
						this.across.at(point.right(), left, right), y(point.y(), bottom, top));
			}
		}
		List<Tags.Tag> placed = new ArrayList<>();
		this.points.forEach((point) -> tags.dot(x(point, left, right), y(point.y(), bottom, top),
				y(upper(point), bottom, top), y(lower(point), bottom, top)));
		for (Point point : this.points) {
			placed.add(tags.place(x(point, left, right), y(point.y(), bottom, top),
					1.1 * Letters.width(label(point, left, right))));
		}
		for (int i = 0; i < placed.size(); i++) {
			placed.get(i).draw(canvas, label(this.points.get(i), left, right));
		}
		for (Point point : this.points) {
			if (point.lower() != null && point.upper() != null) {
				canvas.line(Ink.WHISKER, x(point, left, right), y(point.lower(), bottom, top), x(point, left, right),
						y(point.upper(), bottom, top));
			}
			if (point.left() != null && point.right() != null) {
				canvas.line(Ink.WHISKER, this.across.at(point.left(), left, right), y(point.y(), bottom, top),
						this.across.at(point.right(), left, right), y(point.y(), bottom, top));
			}
			canvas.dot(Ink.DOT, x(point, left, right), y(point.y(), bottom, top), 5);
		}
		canvas.marksBelow(this.across, left, right, bottom + 17);
		canvas.text(Ink.MUTED, (left + right) / 2, bottom + 38, "middle", this.acrossWords);
		return new Plot(this.name, shape, bottom + 46, this.title, this.points.stream().map(Point::sentence).toList(),
				canvas.marks());
	}

	private double x(Point point, double left, double right) {
		return this.across.at(point.x(), left, right);
	}

	private double y(double value, double bottom, double top) {
		return this.up.at(value, bottom, top);
	}

	private static double lower(Point point) {
		return (point.lower() != null) ? point.lower() : point.y();
	}

	private static double upper(Point point) {
		return (point.upper() != null) ? point.upper() : point.y();
	}

	private static String label(Point point, double left, double right) {
		return Letters.within(point.model(), (right - left) / 2);
	}

	/**
	 * A model.
	 *
	 * @param lower what is known of y; null if it has no interval
	 * @param sentence the point in words
	 * @param left what is known of x; null if it has no interval
	 */
	public record Point(String model, double x, double y, @Nullable Double lower, @Nullable Double upper,
			Words sentence, @Nullable Double left, @Nullable Double right) {

		public Point(String model, double x, double y, @Nullable Double lower, @Nullable Double upper, Words sentence) {
			this(model, x, y, lower, upper, sentence, null, null);
		}

		/**
		 * Returns the same point with an interval of x.
		 */
		public Point across(@Nullable Double left, @Nullable Double right) {
			return new Point(this.model, this.x, this.y, this.lower, this.upper, this.sentence, left, right);
		}

	}

}
