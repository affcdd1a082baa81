package io.veridical.scoring.plot;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A small histogram with a limit and the place of one value in it; what lies beyond the
 * limit stands on top in another colour.
 *
 * @param name by which pages know it
 * @param title what is counted
 * @param sentence the histogram in words
 * @param axis from left to right; values beyond it are counted at its ends
 * @param ticks where the axis is marked, and how
 * @param values in no order
 * @param limit null if there is none
 * @param limitLabel how the limit is written; empty without one
 * @param above whether values above the limit break it, or those below
 * @param own the value whose place is shown; null if there is none
 */
public record HistogramPlot(String name, Words title, Words sentence, Axis axis, List<Tick> ticks, List<Double> values,
		@Nullable Double limit, String limitLabel, boolean above, @Nullable Double own) {

	private static final int BINS = 36;

	private static final double LEFT = 6;

	private static final double TOP = 20;

	private static final double BASE = 92;

	private static final double HEIGHT = 114;

	private static final double LETTER = 7.4;

	public HistogramPlot {
		ticks = List.copyOf(ticks);
		values = List.copyOf(values);
	}

	public Plot draw() {
		Shape shape = Shape.NARROW;
		double right = shape.width() - LEFT;
		Canvas canvas = new Canvas();
		bars(canvas, right);
		canvas.line(Ink.AXIS, LEFT, BASE, right, BASE);
		ticks(canvas, right);
		if (this.limit != null) {
			double x = this.axis.at(this.limit, LEFT, right);
			canvas.line(Ink.REFERENCE, x, TOP - 4, x, BASE);
			canvas.text(Ink.MUTED, x, TOP - 8, (x > shape.width() / 2) ? "end" : "start", Words.name(this.limitLabel));
		}
		if (this.own != null) {
			double x = this.axis.at(this.own, LEFT, right);
			canvas.line(Ink.INTERVAL, x, TOP + 4, x, BASE);
			canvas.dot(beyond(this.own) ? Ink.FLAGGED : Ink.DOT, x, TOP + 4, 5);
		}
		return new Plot(this.name, shape, HEIGHT, this.title, List.of(this.sentence), canvas.marks());
	}

	// as many as have room; the ends stay within the plot
	private void ticks(Canvas canvas, double right) {
		double last = Double.NEGATIVE_INFINITY;
		for (Tick tick : this.ticks) {
			double x = this.axis.at(tick.value, LEFT, right);
			double width = LETTER * tick.label.length();
			double start = Math.max(LEFT, Math.min(right - width, x - width / 2));
			if (start > last + LETTER) {
				canvas.text(Ink.MUTED, start, BASE + 17, "start", Words.name(tick.label));
				last = start + width;
			}
		}
	}

	private void bars(Canvas canvas, double right) {
		int[] kept = new int[BINS];
		int[] broken = new int[BINS];
		for (double value : this.values) {
			double share = this.axis.at(value, 0, 1e6) / 1e6;
			(beyond(value) ? broken : kept)[Math.min(BINS - 1, (int) (BINS * share))]++;
		}
		int most = 1;
		for (int bin = 0; bin < BINS; bin++) {
			most = Math.max(most, kept[bin] + broken[bin]);
		}
		Path within = new Path();
		Path outside = new Path();
		double width = (right - LEFT) / BINS;
		for (int bin = 0; bin < BINS; bin++) {
			double low = (BASE - TOP) * kept[bin] / most;
			double high = (BASE - TOP) * broken[bin] / most;
			double x = LEFT + bin * width + .5;
			if (kept[bin] > 0) {
				within.box(x, BASE - low, width - 1, low);
			}
			if (broken[bin] > 0) {
				outside.box(x, BASE - low - high, width - 1, high);
			}
		}
		canvas.outline(Ink.BOX, within.toString());
		canvas.outline(Ink.FLAGGED, outside.toString());
	}

	private boolean beyond(double value) {
		return this.limit != null && (this.above ? value > this.limit : value < this.limit);
	}

	/** A mark of the axis. */
	public record Tick(double value, String label) {

	}

}
