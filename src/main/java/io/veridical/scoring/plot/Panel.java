package io.veridical.scoring.plot;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * One of several small plots that share their axes.
 *
 * @param label what it is about
 * @param note what stands under the label; null if nothing does
 * @param band where the curve may lie; empty if that is not known
 * @param curve from left to right
 * @param second a second curve, dashed; empty if there is none
 * @param points values of the curve with their intervals
 * @param secondPoints values of the second curve with theirs
 * @param sentence the panel in words
 */
public record Panel(Words label, @Nullable Words note, List<Spot> band, List<Spot> curve, List<Spot> second,
		List<Spot> points, List<Spot> secondPoints, Words sentence) {

	public Panel {
		band = List.copyOf(band);
		curve = List.copyOf(curve);
		second = List.copyOf(second);
		points = List.copyOf(points);
		secondPoints = List.copyOf(secondPoints);
	}

	/** A panel whose second curve has no points of its own. */
	public Panel(Words label, @Nullable Words note, List<Spot> band, List<Spot> curve, List<Spot> second,
			List<Spot> points, Words sentence) {
		this(label, note, band, curve, second, points, List.of(), sentence);
	}

	/**
	 * A value over another.
	 *
	 * @param lower what is known of y; null if it has no interval
	 */
	public record Spot(double x, double y, @Nullable Double lower, @Nullable Double upper) {

		public static Spot of(double x, double y) {
			return new Spot(x, y, null, null);
		}

	}

}
