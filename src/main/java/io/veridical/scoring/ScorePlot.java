package io.veridical.scoring;

import java.util.ArrayList;
import java.util.List;

import io.veridical.statistics.Estimate;
import org.jspecify.annotations.Nullable;

/**
 * Where the marks of a dot-and-interval plot lie: a row for each condition, the score
 * from left to right. Lengths are in SVG user units, which are pixels where the plot is
 * shown at its own width.
 *
 * @param shape {@code wide} with the models to the left of their rows, {@code narrow}
 * with the models above
 * @param unit what the axis counts
 * @param left where 0 lies
 * @param right where the axis ends
 * @param top where the rows begin
 * @param bottom where the rows end
 * @param chance where 50 % lies; null if the unit knows no chance
 */
public record ScorePlot(String shape, Unit unit, double width, double height, double left, double right, double top,
		double bottom, @Nullable Double chance, List<Tick> ticks, List<Band> bands, List<Row> rows) {

	static ScorePlot wide(CampaignScores scores) {
		return drawn(scores, new Shape("wide", 720, 200, 572, 30, 46, 34, 17, 180));
	}

	static ScorePlot narrow(CampaignScores scores) {
		return drawn(scores, new Shape("narrow", 340, 8, 332, 0, 64, 54, 34, 206));
	}

	private static ScorePlot drawn(CampaignScores scores, Shape shape) {
		ScoreAxis axis = ScoreAxis.of(scores);
		List<Row> rows = new ArrayList<>();
		for (ConditionScore condition : scores.conditions()) {
			rows.add(Row.of(condition, shape, axis, shape.top + rows.size() * shape.rowHeight));
		}
		double bottom = shape.top + rows.size() * shape.rowHeight;
		List<Tick> ticks = axis.ticks()
			.mapToObj((value) -> new Tick(shape.x(value, axis), Integer.toString(value)))
			.toList();
		List<Band> bands = shape.isWide() ? List.of(new Band(shape.top - 8, bottom))
				: rows.stream().map((row) -> new Band(row.y - 12, row.y + 12)).toList();
		return new ScorePlot(shape.name, scores.unit(), shape.width, bottom + shape.below, shape.left, shape.right,
				shape.top, bottom, (scores.unit() == Unit.PERCENT) ? shape.x(50, axis) : null, ticks, bands,
				List.copyOf(rows));
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

		private static Row of(ConditionScore condition, Shape shape, ScoreAxis axis, double top) {
			Score score = condition.score();
			Estimate uncertainty = (score != null) ? score.uncertainty() : null;
			double y = top + shape.dotAt;
			double labelY = shape.isWide() ? y + 4.5 : top + 18;
			return new Row(ScoreLine.of(condition),
					io.veridical.scoring.plot.Letters.within(condition.model(), shape.labelWidth), labelY, y,
					(score != null) ? shape.x(score.value(), axis) : null,
					(uncertainty != null) ? shape.x(uncertainty.interval().lower(), axis) : null,
					(uncertainty != null) ? shape.x(uncertainty.interval().upper(), axis) : null);
		}

	}

	private record Shape(String name, double width, double left, double right, double top, double below,
			double rowHeight, double dotAt, double labelWidth) {

		boolean isWide() {
			return this.name.equals("wide");
		}

		double x(double value, ScoreAxis axis) {
			double x = this.left + (this.right - this.left) * value / axis.highest();
			return Math.round(x * 100) / 100.0;
		}

	}

}
