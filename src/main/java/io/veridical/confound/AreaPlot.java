package io.veridical.confound;

import java.util.List;

import io.veridical.scoring.plot.Axis;
import io.veridical.scoring.plot.Plot;
import io.veridical.scoring.plot.PlotData;
import io.veridical.scoring.plot.Row;
import io.veridical.scoring.plot.RowPlot;
import io.veridical.scoring.plot.RowValue;
import io.veridical.scoring.plot.Shape;
import io.veridical.scoring.plot.Words;

/**
 * How well each trait tells fakes from reals, against chance.
 */
final class AreaPlot {

	static final String NAME = "traits";

	private AreaPlot() {
	}

	static Plot draw(ConfoundReport report, Shape shape) {
		List<Row> rows = report.confounds()
			.stream()
			.map((confound) -> new Row(null, confound.name(),
					List.of(new RowValue.Dot(100 * confound.area().area(), 100 * confound.area().interval().lower(),
							100 * confound.area().interval().upper(), !confound.isWarning(), 0)),
					Words.name("%.1f".formatted(100 * confound.area().area())), null,
					Words.say("confound.plot.traits.row", confound.trait().text(),
							"%.1f".formatted(100 * confound.area().area())),
					0))
			.toList();
		return new RowPlot(NAME, Words.say("confound.plot.traits"), Words.say("confound.plot.traits.unit"),
				Axis.even(0, 100, 5), 50.0, Words.say("confound.plot.traits.chance"), rows)
			.draw(shape);
	}

	static PlotData data(ConfoundReport report) {
		PlotData data = new PlotData("trait", "reals_median", "fakes_median", "effect_size", "roc_area",
				"roc_area_lower", "roc_area_upper", "p_holm", "level");
		report.confounds()
			.forEach((confound) -> data.add(confound.trait().text(), confound.reals().middle(),
					confound.fakes().middle(), confound.effect(), confound.area().area(),
					confound.area().interval().lower(), confound.area().interval().upper(), confound.p(),
					confound.level().text()));
		return data;
	}

}
