package io.veridical.live;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import io.veridical.scoring.Narrowing;
import io.veridical.scoring.Narrowing.Step;
import io.veridical.scoring.Unit;
import io.veridical.scoring.plot.Axis;
import io.veridical.scoring.plot.Panel;
import io.veridical.scoring.plot.Panel.Spot;
import io.veridical.scoring.plot.PanelPlot;
import io.veridical.scoring.plot.Plot;
import io.veridical.scoring.plot.Shape;
import io.veridical.scoring.plot.Words;
import io.veridical.statistics.Interval;

/**
 * Each condition's score and interval after so many raters.
 */
record NarrowingPlot(List<Narrowing> conditions, Unit unit) {

	NarrowingPlot {
		conditions = conditions.stream().filter((condition) -> !condition.steps().isEmpty()).toList();
	}

	Plot draw(Shape shape) {
		double highest = steps().flatMap((step) -> Stream.of(step.value(), upper(step)))
			.max(Double::compare)
			.orElse(1.0);
		double raters = steps().mapToInt(Step::raters).max().orElse(1);
		return new PanelPlot("live-scores", Words.say("live.scores.title"), Axis.even(0, Math.max(4, raters), 4),
				Words.say("live.scores.across"), Axis.even(0, highest, 4),
				Words.say("live.scores.up." + this.unit.text()), null, List.of(),
				this.conditions.stream().map(NarrowingPlot::panel).toList())
			.draw(shape);
	}

	private Stream<Step> steps() {
		return this.conditions.stream().flatMap((condition) -> condition.steps().stream());
	}

	private static double upper(Step step) {
		Interval interval = step.interval();
		return (interval != null) ? interval.upper() : step.value();
	}

	private static Panel panel(Narrowing condition) {
		List<Spot> band = condition.steps()
			.stream()
			.filter((step) -> step.interval() != null)
			.map(NarrowingPlot::spot)
			.toList();
		List<Spot> curve = condition.steps().stream().map(NarrowingPlot::spot).toList();
		Spot last = curve.get(curve.size() - 1);
		return new Panel(Words.name(condition.model()), null, band, curve, List.of(), List.of(last),
				sentence(condition.model(), condition.steps().get(curve.size() - 1)));
	}

	private static Spot spot(Step step) {
		Interval interval = step.interval();
		return (interval != null) ? new Spot(step.raters(), step.value(), interval.lower(), interval.upper())
				: Spot.of(step.raters(), step.value());
	}

	private static Words sentence(String model, Step last) {
		Interval interval = last.interval();
		return (interval != null)
				? Words.say("live.scores.row", model, last.raters(), tenths(last.value()), tenths(interval.lower()),
						tenths(interval.upper()))
				: Words.say("live.scores.row.one", model, last.raters(), tenths(last.value()));
	}

	private static String tenths(double value) {
		return String.format(Locale.ROOT, "%.1f", value);
	}

}
