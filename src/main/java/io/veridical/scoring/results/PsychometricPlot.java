package io.veridical.scoring.results;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.DoubleStream;

import io.veridical.scoring.ConditionScore;
import io.veridical.scoring.FittedScore;
import io.veridical.scoring.PsychometricCurve;
import io.veridical.scoring.PsychometricCurve.Bin;
import io.veridical.scoring.TimedSummary;
import io.veridical.scoring.plot.Axis;
import io.veridical.scoring.plot.Panel;
import io.veridical.scoring.plot.Panel.Spot;
import io.veridical.scoring.plot.PanelPlot;
import io.veridical.scoring.plot.Plot;
import io.veridical.scoring.plot.PlotData;
import io.veridical.scoring.plot.Shape;
import io.veridical.scoring.plot.Words;

/**
 * How accuracy grows with the exposure: the answers, and the average rater as fitted.
 */
final class PsychometricPlot implements ResultPlot {

	@Override
	public String name() {
		return "psychometric";
	}

	@Override
	public boolean hasData(Results results) {
		return !timed(results).isEmpty();
	}

	private static List<ConditionScore> timed(Results results) {
		return results.scored()
			.stream()
			.filter((condition) -> condition.timed() != null && condition.timed().curve().bins().size() > 0)
			.toList();
	}

	@Override
	public Plot draw(Results results, Shape shape) {
		List<ConditionScore> timed = timed(results);
		List<Bin> bins = timed.stream().flatMap((condition) -> curve(condition).bins().stream()).toList();
		double least = bins.stream().mapToDouble(Bin::from).min().orElse(100);
		double most = bins.stream().mapToDouble(Bin::to).max().orElse(1000);
		double lowest = bins.stream()
			.flatMapToDouble((bin) -> DoubleStream.of(bin.lower(), bin.share()))
			.min()
			.orElse(.5);
		return new PanelPlot(name(), Words.say("scoring.psychometric.title"), Axis.ratios(least, most),
				Words.say("scoring.psychometric.across"), Axis.even(Math.min(40, 100 * lowest), 100, 6),
				Words.say("scoring.psychometric.up"), 75.0,
				List.of(Words.say("scoring.psychometric.fitted"), Words.say("scoring.psychometric.expected")),
				timed.stream().map(PsychometricPlot::panel).toList())
			.draw(shape);
	}

	private static PsychometricCurve curve(ConditionScore condition) {
		return Objects.requireNonNull(condition.timed()).curve();
	}

	private static Panel panel(ConditionScore condition) {
		TimedSummary timed = Objects.requireNonNull(condition.timed());
		List<Spot> curve = timed.curve()
			.points()
			.stream()
			.map((point) -> new Spot(point.millis(), 100 * point.share(), 100 * point.lower(), 100 * point.upper()))
			.toList();
		List<Spot> bins = new ArrayList<>();
		List<Spot> expected = new ArrayList<>();
		for (Bin bin : timed.curve().bins()) {
			bins.add(new Spot(bin.millis(), 100 * bin.share(), 100 * bin.lower(), 100 * bin.upper()));
			expected.add(Spot.of(bin.millis(), 100 * bin.expected()));
		}
		FittedScore fit = timed.signalDetection();
		return new Panel(Words.name(condition.model()), Words.say("scoring.psychometric.note", fit.text()), curve,
				curve, expected, bins, Words.say("scoring.psychometric.row", condition.model(), fit.text()));
	}

	@Override
	public PlotData data(Results results) {
		PlotData data = new PlotData("model", "kind", "exposure_ms", "trials", "correct", "share", "ci_lower",
				"ci_upper", "expected");
		for (ConditionScore condition : timed(results)) {
			curve(condition).bins()
				.forEach((bin) -> data.add(condition.model(), "answers", bin.millis(), bin.trials(), bin.correct(),
						bin.share(), bin.lower(), bin.upper(), bin.expected()));
			curve(condition).points()
				.forEach((point) -> data.add(condition.model(), "fit", point.millis(), null, null, point.share(),
						point.lower(), point.upper(), null));
		}
		return data;
	}

}
