package io.veridical.rehearsal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import io.veridical.rehearsal.RehearsalView.Outcome;
import io.veridical.scoring.plot.Axis;
import io.veridical.scoring.plot.Plot;
import io.veridical.scoring.plot.PlotData;
import io.veridical.scoring.plot.Row;
import io.veridical.scoring.plot.RowPlot;
import io.veridical.scoring.plot.RowValue;
import io.veridical.scoring.plot.Shape;
import io.veridical.scoring.plot.Words;

/**
 * Each model's score with its interval, and hollow above it what was assumed.
 */
final class TruthPlot {

	private static final double ABOVE = 11;

	private static final double HEIGHT = 46;

	private final RehearsalView view;

	TruthPlot(RehearsalView view) {
		this.view = view;
	}

	Plot draw(Shape shape) {
		return new RowPlot("truth", Words.say("rehearsal.plot.title"), Words.say("rehearsal.unit." + this.view.unit()),
				axis(), null, null, this.view.conditions().stream().map(this::row).toList())
			.draw(shape)
			.simulated();
	}

	private Axis axis() {
		double most = this.view.conditions()
			.stream()
			.mapToDouble((condition) -> Math.max(orNothing(condition.truth()),
					Math.max(orNothing(condition.upper()), orNothing(condition.score()))))
			.max()
			.orElse(0);
		return Axis.even(0, Math.max(most, this.view.isTimed() ? 100 : 10), 7);
	}

	private static double orNothing(@org.jspecify.annotations.Nullable Double value) {
		return (value != null) ? value : 0;
	}

	private Row row(Outcome outcome) {
		List<RowValue> values = new ArrayList<>();
		if (outcome.truth() != null) {
			values.add(new RowValue.Dot(outcome.truth(), null, null, true, ABOVE));
		}
		if (outcome.score() == null) {
			return new Row(null, Words.name(outcome.model()), values, null, Words.say("rehearsal.plot.none"),
					Words.say("rehearsal.plot.row.none", outcome.model()), HEIGHT);
		}
		values.add(new RowValue.Dot(outcome.score(), outcome.lower(), outcome.upper(), false, 0));
		String score = tenths(outcome.score());
		String interval = (outcome.lower() != null && outcome.upper() != null)
				? "[%s, %s]".formatted(tenths(outcome.lower()), tenths(outcome.upper())) : "–";
		String truth = (outcome.truth() != null) ? tenths(outcome.truth()) : "–";
		return new Row(null, Words.name(outcome.model()), values, Words.name(score), Words.name(interval),
				Words.say("rehearsal.plot.row", outcome.model(), score, interval, truth), HEIGHT);
	}

	PlotData data() {
		PlotData data = new PlotData("simulated", "model", "assumed", "truth", "raters", "score", "ci_lower",
				"ci_upper", "inside");
		this.view.conditions()
			.forEach((outcome) -> data.add("true", outcome.model(), outcome.assumed(), outcome.truth(),
					outcome.raters(), outcome.score(), outcome.lower(), outcome.upper(),
					(outcome.inside() != null) ? outcome.inside().toString() : null));
		return data;
	}

	private static String tenths(double value) {
		return String.format(Locale.ROOT, "%.1f", value);
	}

}
