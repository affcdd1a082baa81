package io.veridical.quality;

import java.util.List;
import java.util.stream.IntStream;

import io.veridical.quality.TimingReport.Group;
import org.jspecify.annotations.Nullable;

/**
 * Where the marks of a dot-and-interval plot lie: a row for each kind of device, the
 * error of its exposures from left to right. Lengths are in SVG user units.
 *
 * @param shape {@code wide} with the devices to the left of their rows, {@code narrow}
 * with the devices above
 * @param bottom where the rows end
 * @param zero where an exposure lies that was shown as meant
 */
public record DevicePlot(String shape, double width, double height, double bottom, double zero, List<Tick> ticks,
		List<Row> rows) {

	private static final double TOP = 12;

	static DevicePlot of(TimingReport report, boolean wide) {
		double width = wide ? 720 : 340;
		double left = wide ? 210 : 24; // half a label of the axis
		double right = wide ? 580 : 316;
		double rowHeight = wide ? 32 : 54;
		List<Group> groups = report.groups();
		double furthest = Math.max(5,
				5 * Math.ceil(groups.stream().mapToDouble(DevicePlot::furthest).max().orElse(0) / 5));
		List<Row> rows = IntStream.range(0, groups.size()).mapToObj((i) -> {
			Errors errors = groups.get(i).counts().offFrames();
			double top = TOP + i * rowHeight;
			return new Row(ErrorLine.of(groups.get(i).device().text(), groups.get(i).counts()),
					wide ? top + 20.5 : top + 16, wide ? top + 16 : top + 34,
					x(errors.quantile(.5), furthest, left, right), x(errors.quantile(.05), furthest, left, right),
					x(errors.quantile(.95), furthest, left, right));
		}).toList();
		double bottom = TOP + rows.size() * rowHeight;
		List<Tick> ticks = IntStream.rangeClosed(-2, 2)
			.mapToObj((part) -> new Tick(middle(left, right) + part * (right - left) / 4,
					Millis.tenths(part * furthest / 2)))
			.toList();
		return new DevicePlot(wide ? "wide" : "narrow", width, bottom + 44, bottom, middle(left, right), ticks, rows);
	}

	private static double furthest(Group group) {
		Errors errors = group.counts().offFrames();
		Double low = errors.quantile(.05);
		Double high = errors.quantile(.95);
		return (low != null && high != null) ? Math.max(Math.abs(low), Math.abs(high)) : 0;
	}

	private static double middle(double left, double right) {
		return (left + right) / 2;
	}

	private static @Nullable Double x(@Nullable Double millis, double furthest, double left, double right) {
		return (millis != null)
				? Math.round(100 * (middle(left, right) + millis / furthest * (right - left) / 2)) / 100.0 : null;
	}

	/** A mark of the axis. */
	public record Tick(double x, String label) {

	}

	/** A kind of device; without verified trials it has no dot. */
	public record Row(ErrorLine line, double labelY, double y, @Nullable Double x, @Nullable Double lower,
			@Nullable Double upper) {

	}

}
