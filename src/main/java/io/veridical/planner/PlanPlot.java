package io.veridical.planner;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import io.veridical.scoring.plot.Axis;
import io.veridical.scoring.plot.Ink;
import io.veridical.scoring.plot.Mark;
import io.veridical.scoring.plot.Plot;
import io.veridical.scoring.plot.PlotData;
import io.veridical.scoring.plot.Shape;
import io.veridical.scoring.plot.Words;

/**
 * The width of the interval, and the power to find the difference, over the number of
 * raters, with the plan's own number marked.
 */
final class PlanPlot {

	static final String NAME = "plan";

	private static final int STEPS = 24;

	private static final double FEWEST = 5;

	private static final double HEIGHT = 190;

	private static final double TOP = 72;

	private final Outlook outlook;

	private final List<Outlook.Line> lines = new ArrayList<>();

	private final Axis raters;

	PlanPlot(Forecast forecast, Outlook outlook) {
		this.outlook = outlook;
		int own = outlook.plan().raters();
		double least = Math.min(FEWEST, own);
		double most = Math.max(120, 1.6 * own);
		this.raters = Axis.ratios(least, most);
		for (int step = 0; step <= STEPS; step++) {
			int number = (int) Math.round(least * Math.pow(most / least, (double) step / STEPS));
			if (this.lines.isEmpty() || this.lines.get(this.lines.size() - 1).raters() < number) {
				this.lines.add(forecast.line(number));
			}
		}
	}

	/** The numbers behind the curves. */
	PlotData data() {
		PlotData data = new PlotData("raters", "width_published", "width_these_images", "width_images_like_these",
				"power_these_images", "power_images_like_these");
		this.lines.forEach((line) -> data.add(line.raters(), line.publishedWidth(), line.theseImages().width(),
				line.imagesLikeThese().width(), line.theseImages().power(), line.imagesLikeThese().power()));
		return data;
	}

	Plot draw(Shape shape) {
		Drawing drawing = new Drawing();
		legend(drawing);
		boolean beside = shape == Shape.WIDE;
		boolean power = this.outlook.theseImages().power() != null;
		double middle = beside ? shape.width() / 2 : shape.width();
		double end = (beside && !power) ? shape.width() : middle;
		panel(drawing, new Box(34, end - (beside && power ? 22 : 8), TOP + 22), Words.say("planner.plot.width"),
				width(), (prospect) -> prospect.width(), null);
		double below = TOP + 22;
		if (power) {
			below = beside ? below : below + HEIGHT + 84;
			panel(drawing, new Box(beside ? middle + 50 : 34, shape.width() - 8, below),
					Words.say("planner.plot.power", plain(this.outlook.plan().difference())), Axis.even(0, 100, 5),
					(prospect) -> percent(prospect.power()), 100 * Forecast.WANTED);
		}
		return new Plot(NAME, shape, below + HEIGHT + 48, Words.say("planner.plot.title"),
				List.of(Words.say("planner.plot.text", this.outlook.plan().raters(),
						one(this.outlook.theseImages().width()), one(this.outlook.imagesLikeThese().width()))),
				drawing.marks);
	}

	private void legend(Drawing drawing) {
		drawing.marks.add(new Mark.Line(Ink.CURVE, 0, 16, 26, 16));
		drawing.text(Ink.TEXT, 34, 20.5, "start", Words.say("planner.plot.these"));
		drawing.marks.add(new Mark.Line(Ink.SECOND, 0, 34, 26, 34));
		drawing.text(Ink.TEXT, 34, 38.5, "start", Words.say("planner.plot.like"));
	}

	private Axis width() {
		double widest = this.lines.stream()
			.filter((line) -> line.raters() >= 2 * FEWEST)
			.mapToDouble((line) -> line.imagesLikeThese().width())
			.max()
			.orElse(this.outlook.imagesLikeThese().width());
		return Axis.even(0, Math.max(widest, this.outlook.imagesLikeThese().width()), 5);
	}

	private void panel(Drawing drawing, Box box, Words title, Axis up, Function<Prospect, Double> value,
			@Nullable Double reference) {
		drawing.text(Ink.STRONG, box.left - 34, box.top - 18, "start", title);
		for (double mark : up.marks()) {
			double y = up.at(mark, box.bottom(), box.top);
			drawing.marks.add(new Mark.Line((mark == 0) ? Ink.AXIS : Ink.GRID, box.left, y, box.right, y));
			drawing.text(Ink.MUTED, box.left - 8, y + 4.5, "end", Words.name(up.label(mark)));
		}
		if (reference != null) {
			double y = up.at(reference, box.bottom(), box.top);
			drawing.marks.add(new Mark.Line(Ink.REFERENCE, box.left, y, box.right, y));
		}
		for (double mark : this.raters.marks()) {
			drawing.text(Ink.MUTED, this.raters.at(mark, box.left, box.right), box.bottom() + 18, "middle",
					Words.name(this.raters.label(mark)));
		}
		drawing.text(Ink.MUTED, (box.left + box.right) / 2, box.bottom() + 38, "middle",
				Words.say("planner.plot.raters"));
		drawing.curve(Ink.SECOND, box, up, (line) -> value.apply(line.imagesLikeThese()));
		drawing.curve(Ink.CURVE, box, up, (line) -> value.apply(line.theseImages()));
		own(drawing, box, up, value);
	}

	/** The plan's own number of raters, with its two figures apart from each other. */
	private void own(Drawing drawing, Box box, Axis up, Function<Prospect, Double> value) {
		double x = this.raters.at(this.outlook.plan().raters(), box.left, box.right);
		double these = value.apply(this.outlook.theseImages());
		double like = value.apply(this.outlook.imagesLikeThese());
		double y = up.at(these, box.bottom(), box.top);
		double other = up.at(like, box.bottom(), box.top);
		drawing.marks.add(new Mark.Line(Ink.REFERENCE, x, box.top, x, box.bottom()));
		drawing.marks.add(new Mark.Dot(Ink.HOLLOW, x, other, 4));
		drawing.marks.add(new Mark.Dot(Ink.DOT, x, y, 5));
		// a falling curve leaves room to its lower left and upper right, a rising one to
		// its upper left and lower right
		boolean falling = these < like;
		drawing.text(Ink.STRONG, x - 9, falling ? Math.max(y, other) + 17 : Math.min(y, other) - 8, "end",
				Words.name(one(these)));
		drawing.text(Ink.MUTED, x + 9, falling ? Math.min(y, other) - 8 : Math.max(y, other) + 17, "start",
				Words.name(one(like)));
	}

	private static Double percent(@Nullable Double share) {
		return (share != null) ? 100 * share : 0;
	}

	private static String plain(double number) {
		return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
	}

	private static String one(double number) {
		return String.format(Locale.ROOT, "%.1f", number);
	}

	/**
	 * Where a panel lies.
	 */
	private record Box(double left, double right, double top) {

		double bottom() {
			return this.top + HEIGHT;
		}

	}

	/**
	 * Marks as they come.
	 */
	private final class Drawing {

		private final List<Mark> marks = new ArrayList<>();

		void text(Ink ink, double x, double y, String anchor, Words words) {
			this.marks.add(new Mark.Label(ink, x, y, anchor, words, null, false));
		}

		void curve(Ink ink, Box box, Axis up, Function<Outlook.Line, Double> value) {
			StringBuilder path = new StringBuilder();
			for (Outlook.Line line : PlanPlot.this.lines) {
				double height = value.apply(line);
				if (height <= up.most()) {
					path.append(path.isEmpty() ? 'M' : 'L')
						.append(PlanPlot.this.raters.at(line.raters(), box.left, box.right))
						.append(' ')
						.append(up.at(height, box.bottom(), box.top));
				}
			}
			this.marks.add(new Mark.Outline(ink, path.toString(), null));
		}

	}

}
