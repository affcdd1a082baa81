package io.veridical.scoring;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import io.veridical.statistics.Estimate;
import org.jspecify.annotations.Nullable;

/**
 * Where the marks of a dot-and-interval plot lie: a row for each condition, the
 * percentage judged wrongly from left to right. Lengths are in SVG user units, which are
 * pixels where the plot is shown at its own width.
 *
 * @param shape {@code wide} with the models to the left of their rows, {@code narrow}
 * with the models above
 * @param left where 0 % lies
 * @param right where the highest percentage lies
 * @param top where the rows begin
 * @param bottom where the rows end
 * @param chance where 50 % lies
 */
public record ScorePlot(String shape, double width, double height, double left, double right, double top, double bottom,
		double chance, List<Tick> ticks, List<Band> bands, List<Row> rows) {

	static ScorePlot wide(CampaignScores scores) {
		return drawn(scores, new Shape("wide", 720, 200, 572, 30, 46, 34, 17, 180));
	}

	static ScorePlot narrow(CampaignScores scores) {
		return drawn(scores, new Shape("narrow", 340, 8, 332, 0, 64, 54, 34, 206));
	}

	private static ScorePlot drawn(CampaignScores scores, Shape shape) {
		int highest = highest(scores.conditions());
		List<Row> rows = new ArrayList<>();
		for (ConditionScore condition : scores.conditions()) {
			rows.add(Row.of(condition, shape, highest, shape.top + rows.size() * shape.rowHeight));
		}
		double bottom = shape.top + rows.size() * shape.rowHeight;
		List<Tick> ticks = IntStream.rangeClosed(0, highest / 10)
			.mapToObj((ten) -> new Tick(shape.x(10 * ten, highest), Integer.toString(10 * ten)))
			.toList();
		List<Band> bands = shape.isWide() ? List.of(new Band(shape.top - 8, bottom))
				: rows.stream().map((row) -> new Band(row.y - 12, row.y + 12)).toList();
		return new ScorePlot(shape.name, shape.width, bottom + shape.below, shape.left, shape.right, shape.top, bottom,
				shape.x(50, highest), ticks, bands, List.copyOf(rows));
	}

	// Chance is always in sight, with room beside it
	private static int highest(List<ConditionScore> conditions) {
		double highest = 60;
		for (ConditionScore condition : conditions) {
			Score score = condition.score();
			if (score != null) {
				Estimate uncertainty = score.uncertainty();
				highest = Math.max(highest, (uncertainty != null) ? uncertainty.interval().upper() : score.value());
			}
		}
		return (int) (10 * Math.ceil(highest / 10));
	}

	/**
	 * @return the baseline of the word at the chance line: above it, or below where the
	 * first label is in its way
	 */
	public double chanceLabelY() {
		return this.shape.equals("wide") ? this.top - 14 : this.bottom + 35;
	}

	/**
	 * @return the baseline of what the axis shows
	 */
	public double axisLabelY() {
		return this.height - 8;
	}

	/**
	 * @return where the figures of the intervals end
	 */
	public double figuresEnd() {
		return this.width;
	}

	/**
	 * @return where the figures of the scores end
	 */
	public double scoreAt() {
		return this.width - 88;
	}

	/**
	 * A mark of the axis.
	 */
	public record Tick(double x, String label) {

	}

	/**
	 * Where the lines of the grid are drawn, so that they do not cross the labels.
	 */
	public record Band(double from, double to) {

	}

	/**
	 * One condition.
	 *
	 * @param label the model's name, cut to the room there is
	 * @param labelY the baseline of the label and of the figures
	 * @param y where dot and line lie
	 * @param x where the dot lies; null if no rater has finished
	 * @param lower where the line begins; null if there is no interval
	 * @param upper where the line ends; null if there is no interval
	 */
	public record Row(ScoreLine line, String label, double labelY, double y, @Nullable Double x, @Nullable Double lower,
			@Nullable Double upper) {

		private static Row of(ConditionScore condition, Shape shape, int highest, double top) {
			Score score = condition.score();
			Estimate uncertainty = (score != null) ? score.uncertainty() : null;
			double y = top + shape.dotAt;
			double labelY = shape.isWide() ? y + 4.5 : top + 18;
			return new Row(ScoreLine.of(condition), Label.within(condition.model(), shape.labelWidth), labelY, y,
					(score != null) ? shape.x(score.value(), highest) : null,
					(uncertainty != null) ? shape.x(uncertainty.interval().lower(), highest) : null,
					(uncertainty != null) ? shape.x(uncertainty.interval().upper(), highest) : null);
		}

	}

	private record Shape(String name, double width, double left, double right, double top, double below,
			double rowHeight, double dotAt, double labelWidth) {

		boolean isWide() {
			return this.name.equals("wide");
		}

		double x(double percent, int highest) {
			double x = this.left + (this.right - this.left) * percent / highest;
			return Math.round(x * 100) / 100.0;
		}

	}

}
