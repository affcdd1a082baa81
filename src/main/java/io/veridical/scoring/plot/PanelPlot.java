package io.veridical.scoring.plot;

import java.util.List;
import java.util.function.ToDoubleFunction;

import io.veridical.scoring.plot.Panel.Spot;

import org.jspecify.annotations.Nullable;

/**
 * A small plot for each of several models, all with the same axes, so that they are
 * compared at a glance; the curves of the others lie behind in grey.
 *
 * @param name by which addresses know it
 * @param title what it shows
 * @param across the axis from left to right
 * @param acrossWords what it counts
 * @param up the axis from bottom to top
 * @param upWords what it counts
 * @param reference a value of the upright axis to compare with; null if there is none
 * @param legend what the curve and the second curve are; empty with one curve
 * @param panels from the first to the last
 */
public record PanelPlot(String name, Words title, Axis across, Words acrossWords, Axis up, Words upWords,
		@Nullable Double reference, List<Words> legend, List<Panel> panels) {

	private static final double HEIGHT = 118;

	private static final double TITLE = 24;

	private static final double BELOW = 30;

	private static final int MOST_SHADOWS = 12;

	public PanelPlot {
		legend = List.copyOf(legend);
		panels = List.copyOf(panels);
	}

	/** Whether the curves of the others lie behind each of so many panels. */
	public static boolean hasShadows(int panels) {
		return panels > 1 && panels <= MOST_SHADOWS;
	}

	public Plot draw(Shape shape) {
		int columns = (shape == Shape.WIDE) ? 3 : 2;
		if (this.panels.size() < columns) {
			columns = Math.max(1, this.panels.size());
		}
		if (shape == Shape.NARROW && this.panels.stream().anyMatch(PanelPlot::isLong)) {
			columns = 1;
		}
		Canvas canvas = new Canvas();
		double gap = (shape == Shape.WIDE) ? 44 : 34;
		double width = Math.min(300, (shape.width() - columns * gap) / columns);
		double top = legend(canvas) + 42;
		canvas.text(Ink.MUTED, 0, top - 20, "start", this.upWords);
		double step = TITLE + HEIGHT + BELOW + (noted() ? Canvas.LINE : 0);
		for (int i = 0; i < this.panels.size(); i++) {
			double left = gap + (i % columns) * (width + gap);
			double y = top + (i / columns) * step + TITLE + (noted() ? Canvas.LINE : 0);
			new Corner(left, left + width - 6, y, y + HEIGHT).draw(canvas, this.panels.get(i));
		}
		int lines = (this.panels.size() + columns - 1) / columns;
		double bottom = top + lines * step;
		canvas.text(Ink.MUTED, gap, bottom + 14, "start", this.acrossWords);
		return new Plot(this.name, shape, bottom + 24, this.title, this.panels.stream().map(Panel::sentence).toList(),
				canvas.marks());
	}

	/** Side by side, long names would be cut to the same beginning. */
	private static boolean isLong(Panel panel) {
		return panel.label().code() == null && Letters.width(panel.label().text()) > Shape.NARROW.width() / 2 - 40;
	}

	private boolean noted() {
		return this.panels.stream().anyMatch((panel) -> panel.note() != null);
	}

	private double legend(Canvas canvas) {
		double y = 4;
		for (int i = 0; i < this.legend.size(); i++) {
			y += Canvas.LINE;
			canvas.line((i == 0) ? Ink.CURVE : Ink.SECOND, 0, y - 4.5, 26, y - 4.5);
			canvas.text(Ink.TEXT, 34, y, "start", this.legend.get(i));
		}
		return y;
	}

	/**
	 * Where a panel lies.
	 */
	private final class Corner {

		private final double left;

		private final double right;

		private final double top;

		private final double bottom;

		Corner(double left, double right, double top, double bottom) {
			this.left = left;
			this.right = right;
			this.top = top;
			this.bottom = bottom;
		}

		void draw(Canvas canvas, Panel panel) {
			boolean noted = panel.note() != null;
			canvas.within(Ink.STRONG, this.left, this.top - (noted() ? 8 + Canvas.LINE : 8), panel.label(),
					this.right - this.left);
			if (noted && panel.note() != null) {
				canvas.text(Ink.MUTED, this.left, this.top - 8, "start", panel.note());
			}
			grid(canvas);
			if (hasShadows(PanelPlot.this.panels.size())) {
				Path shadows = new Path();
				PanelPlot.this.panels.stream()
					.filter((other) -> other != panel)
					.forEach((other) -> follow(shadows, other.curve()));
				canvas.outline(Ink.SHADOW, shadows.toString());
			}
			canvas.outline(Ink.BAND, band(panel.band()));
			canvas.outline(Ink.SECOND, follow(new Path(), panel.second()).toString());
			canvas.outline(Ink.CURVE, follow(new Path(), panel.curve()).toString());
			points(canvas, panel.secondPoints(), Ink.SECOND_WHISKER, Ink.SECOND_DOT);
			points(canvas, panel.points(), Ink.WHISKER, Ink.DOT);
		}

		private void grid(Canvas canvas) {
			Path lines = new Path();
			for (double mark : PanelPlot.this.up.marks()) {
				double y = PanelPlot.this.up.at(mark, this.bottom, this.top);
				lines.move(this.left, y).line(this.right, y);
				canvas.text(Ink.MUTED, this.left - 6, y + 4, "end", Words.name(PanelPlot.this.up.label(mark)));
			}
			canvas.outline(Ink.GRID, lines.toString());
			if (PanelPlot.this.reference != null) {
				double y = PanelPlot.this.up.at(PanelPlot.this.reference, this.bottom, this.top);
				canvas.line(Ink.REFERENCE, this.left, y, this.right, y);
			}
			canvas.marksBelow(PanelPlot.this.across, this.left, this.right, this.bottom + 16);
		}

		private void points(Canvas canvas, List<Spot> points, Ink whisker, Ink dot) {
			Path whiskers = new Path();
			for (Spot point : points) {
				if (point.lower() != null && point.upper() != null) {
					whiskers.move(x(point), y(point.lower())).line(x(point), y(point.upper()));
				}
			}
			canvas.outline(whisker, whiskers.toString());
			points.forEach((point) -> canvas.dot(dot, x(point), y(point.y()), 3));
		}

		private String band(List<Spot> band) {
			if (band.size() < 2) {
				return "";
			}
			Path path = follow(new Path(), band, (spot) -> y(orY(spot.upper(), spot)));
			for (int i = band.size() - 1; i >= 0; i--) {
				path.line(x(band.get(i)), y(orY(band.get(i).lower(), band.get(i))));
			}
			return path.close().toString();
		}

		private Path follow(Path path, List<Spot> spots) {
			return follow(path, spots, (spot) -> y(spot.y()));
		}

		private Path follow(Path path, List<Spot> spots, ToDoubleFunction<Spot> height) {
			for (int i = 0; i < spots.size(); i++) {
				double x = x(spots.get(i));
				double y = height.applyAsDouble(spots.get(i));
				path = (i == 0) ? path.move(x, y) : path.line(x, y);
			}
			return path;
		}

		private double x(Spot spot) {
			return PanelPlot.this.across.at(spot.x(), this.left, this.right);
		}

		private double y(double value) {
			return PanelPlot.this.up.at(value, this.bottom, this.top);
		}

		private static double orY(@Nullable Double value, Spot spot) {
			return (value != null) ? value : spot.y();
		}

	}

}
