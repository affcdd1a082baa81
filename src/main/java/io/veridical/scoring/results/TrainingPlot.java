package io.veridical.scoring.results;

import java.util.List;
import java.util.stream.IntStream;

import io.veridical.scoring.plot.Axis;
import io.veridical.scoring.plot.Plot;
import io.veridical.scoring.plot.PlotData;
import io.veridical.scoring.plot.ScatterPlot;
import io.veridical.scoring.plot.Shape;
import io.veridical.scoring.plot.Words;

/**
 * The human score of a model's checkpoints over the steps of its training.
 *
 * @param trace the checkpoints
 * @param number which of the campaign's models, from 0
 */
record TrainingPlot(Trace trace, int number) implements ResultPlot {

	/**
	 * Beyond this ratio of the last step to the first, equal lengths are equal ratios.
	 */
	private static final double WIDE = 30;

	static List<TrainingPlot> all(Results results) {
		List<Trace> traces = Trace.training(results);
		return IntStream.range(0, traces.size()).mapToObj((i) -> new TrainingPlot(traces.get(i), i)).toList();
	}

	@Override
	public String name() {
		return (this.number == 0) ? "training" : "training-" + (this.number + 1);
	}

	@Override
	public boolean hasData(Results results) {
		return true;
	}

	@Override
	public Plot draw(Results results, Shape shape) {
		List<Trace.Point> points = this.trace.points();
		double first = points.get(0).step();
		double last = points.get(points.size() - 1).step();
		return new ScatterPlot(name(), Words.say("scoring.training.plot", this.trace.of()),
				(first > 0 && last / first >= WIDE) ? Axis.ratios(first * .8, last * 1.25) : Axis.even(0, last, 6),
				Words.say("scoring.training.step"), ScoresPlot.axis(results),
				Words.say("scoring.plot.axis." + results.unitText()), null,
				points.stream()
					.map((point) -> new ScatterPlot.Point(point.model(), point.step(), point.score(), point.lower(),
							point.upper(),
							Words.say("scoring.training.row", point.model(), point.step(),
									Figures.tenths(point.score()))))
					.toList())
			.joined()
			.draw(shape);
	}

	@Override
	public PlotData data(Results results) {
		PlotData data = new PlotData("model", "step", "condition", "truncation", "score", "ci_lower", "ci_upper");
		this.trace.points()
			.forEach((point) -> data.add(this.trace.of(), point.step(), point.model(),
					point.sampled().truncation().text(), point.score(), point.lower(), point.upper()));
		return data;
	}

}
