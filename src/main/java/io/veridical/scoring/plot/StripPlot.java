package io.veridical.scoring.plot;

import java.util.List;

import io.veridical.scoring.plot.Panel.Spot;

/**
 * Values trial by trial, from the first on the left to the last on the right.
 *
 * @param name by which pages know it
 * @param title what is shown
 * @param sentence the plot in words
 * @param across the axis of the trials
 * @param acrossWords what it counts
 * @param up the axis of the values
 * @param upWords what it counts
 * @param layers the later ones over the earlier
 */
public record StripPlot(String name, Words title, Words sentence, Axis across, Words acrossWords, Axis up,
		Words upWords, List<Layer> layers) {

	private static final double LEFT = 52;

	private static final double TOP = 24;

	private static final double BASE = 156;

	private static final double HEIGHT = 198;

	public StripPlot {
		layers = List.copyOf(layers);
	}

	public Plot draw(Shape shape) {
		Canvas canvas = new Canvas();
		double right = shape.width() - 16;
		Path lines = new Path();
		double last = Double.POSITIVE_INFINITY;
		for (double mark : this.up.marks()) {
			double y = this.up.at(mark, BASE, TOP);
			lines.move(LEFT, y).line(right, y);
			if (last - y > 13) {
				canvas.text(Ink.MUTED, LEFT - 6, y + 4, "end", Words.name(this.up.label(mark)));
				last = y;
			}
		}
		canvas.outline(Ink.GRID, lines.toString());
		canvas.line(Ink.AXIS, LEFT, BASE, right, BASE);
		canvas.marksBelow(this.across, LEFT, right, BASE + 17);
		canvas.text(Ink.MUTED, 0, 12, "start", this.upWords);
		canvas.text(Ink.MUTED, right, HEIGHT - 6, "end", this.acrossWords);
		this.layers.forEach((layer) -> draw(canvas, layer, right));
		return new Plot(this.name, shape, HEIGHT, this.title, List.of(this.sentence), canvas.marks());
	}

	private void draw(Canvas canvas, Layer layer, double right) {
		Path path = new Path();
		boolean first = true;
		for (Spot spot : layer.spots) {
			double x = this.across.at(spot.x(), LEFT, right);
			double y = this.up.at(spot.y(), BASE, TOP);
			if (!layer.ink.fill().equals("none")) {
				canvas.dot(layer.ink, x, y, layer.diameter / 2);
			}
			else if (layer.diameter > 0) {
				path.point(x, y);
			}
			else {
				path = first ? path.move(x, y) : path.line(x, y);
			}
			first = false;
		}
		if (layer.diameter > 0) {
			canvas.dots(layer.ink, path.toString(), layer.diameter);
		}
		else {
			canvas.outline(layer.ink, path.toString());
		}
	}

	/**
	 * Values that are drawn alike.
	 *
	 * @param ink one with a fill draws rings, others dots
	 * @param diameter of their dots; 0 to join them by a line
	 */
	public record Layer(Ink ink, double diameter, List<Spot> spots) {

		public Layer {
			spots = List.copyOf(spots);
		}

	}

}
