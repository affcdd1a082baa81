package io.veridical.scoring.plot;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.DoubleUnaryOperator;

import org.jspecify.annotations.Nullable;

/**
 * What lies on the axis of a row.
 */
public sealed interface RowValue {

	/**
	 * @param at where a value lies
	 * @param y the middle of the row
	 */
	void draw(Canvas canvas, DoubleUnaryOperator at, double y);

	/**
	 * A value with what is known of it.
	 *
	 * @param lower where its interval begins; null if it has none
	 * @param hollow whether it says less than the filled ones
	 * @param above how far above the middle of the row, in pixels
	 * @param open on which sides it is only a bound, drawn as an arrow that points there
	 */
	record Dot(double value, @Nullable Double lower, @Nullable Double upper, boolean hollow, double above,
			Open open) implements RowValue {

		private static final double ARROW = 12;

		public Dot(double value, @Nullable Double lower, @Nullable Double upper, boolean hollow, double above) {
			this(value, lower, upper, hollow, above, Open.NEITHER);
		}

		@Override
		public void draw(Canvas canvas, DoubleUnaryOperator at, double y) {
			double height = y - this.above;
			if (this.lower != null && this.upper != null) {
				canvas.line(this.hollow ? Ink.WHISKER : Ink.INTERVAL, at.applyAsDouble(this.lower), height,
						at.applyAsDouble(this.upper), height);
			}
			if (this.open.less()) {
				arrow(canvas, at.applyAsDouble((this.lower != null) ? this.lower : this.value), height, -ARROW);
			}
			if (this.open.more()) {
				arrow(canvas, at.applyAsDouble((this.upper != null) ? this.upper : this.value), height, ARROW);
			}
			canvas.dot(this.hollow ? Ink.HOLLOW : Ink.DOT, at.applyAsDouble(this.value), height, this.hollow ? 4 : 5);
		}

		private static void arrow(Canvas canvas, double from, double y, double length) {
			double tip = from + length;
			double back = tip - Math.signum(length) * 4;
			canvas.line(Ink.WHISKER, from, y, tip, y);
			canvas.line(Ink.WHISKER, back, y - 4, tip, y);
			canvas.line(Ink.WHISKER, back, y + 4, tip, y);
		}

	}

	/**
	 * On which sides of a value the true one may lie beyond what is drawn.
	 */
	record Open(boolean less, boolean more) {

		/** What is drawn is all that is known. */
		public static final Open NEITHER = new Open(false, false);

	}

	/**
	 * Many values: 5 to 95 % of them on the line, the middle half in the box, half of
	 * them on either side of the bar.
	 */
	record Box(double p05, double p25, double median, double p75, double p95, double above) implements RowValue {

		@Override
		public void draw(Canvas canvas, DoubleUnaryOperator at, double y) {
			double height = y - this.above;
			double from = at.applyAsDouble(this.p25);
			double to = at.applyAsDouble(this.p75);
			double middle = at.applyAsDouble(this.median);
			canvas.line(Ink.WHISKER, at.applyAsDouble(this.p05), height, at.applyAsDouble(this.p95), height);
			canvas.outline(Ink.BOX, new Path().box(from, height - 6, to - from, 12).toString());
			canvas.line(Ink.INTERVAL, middle, height - 7, middle, height + 7);
		}

	}

	/**
	 * Many values, a dot each, piled up where they are equal to the pixel's width of a
	 * dot.
	 *
	 * @param height the room for the piles
	 */
	record Swarm(List<Double> values, double height) implements RowValue {

		private static final double DOT = 5;

		public Swarm {
			values = List.copyOf(values);
		}

		@Override
		public void draw(Canvas canvas, DoubleUnaryOperator at, double y) {
			Map<Long, Integer> piles = new TreeMap<>();
			this.values.forEach((value) -> piles.merge(pile(at.applyAsDouble(value)), 1, Integer::sum));
			int highest = piles.values().stream().mapToInt(Integer::intValue).max().orElse(1);
			double step = Math.min(DOT + .5, (this.height - DOT) / highest);
			double base = y + Math.min(this.height - DOT, (highest - 1) * step) / 2;
			Path path = new Path();
			piles.forEach((pile, count) -> {
				double x = (pile + .5) * DOT;
				for (int i = 0; i < Math.min(count, this.height); i++) {
					path.point(x, base - i * step * Math.max(1, count / this.height));
				}
			});
			canvas.dots(Ink.SWARM, path.toString(), DOT);
		}

		private static long pile(double x) {
			return (long) Math.floor(x / DOT);
		}

	}

}
