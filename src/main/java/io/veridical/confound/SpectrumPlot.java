package io.veridical.confound;

import java.util.List;
import java.util.stream.Stream;

import io.veridical.scoring.plot.Axis;
import io.veridical.scoring.plot.Panel;
import io.veridical.scoring.plot.Panel.Spot;
import io.veridical.scoring.plot.PanelPlot;
import io.veridical.scoring.plot.Plot;
import io.veridical.scoring.plot.PlotData;
import io.veridical.scoring.plot.Shape;
import io.veridical.scoring.plot.Words;

/**
 * How much of the images lies in coarse and in fine structures, fakes against reals.
 */
final class SpectrumPlot {

	static final String NAME = "spectrum";

	private SpectrumPlot() {
	}

	static boolean isPossible(ConfoundReport report) {
		return !report.realBands().isEmpty() && !report.fakeBands().isEmpty();
	}

	static Plot draw(ConfoundReport report, Shape shape) {
		double least = all(report).mapToDouble(Band::lower).min().orElse(-1);
		double most = all(report).mapToDouble(Band::upper).max().orElse(1);
		Panel panel = new Panel(Words.name(report.fakes().getName()), null,
				report.fakeBands()
					.stream()
					.map((band) -> new Spot(band.frequency(), band.middle(), band.lower(), band.upper()))
					.toList(),
				spots(report.fakeBands()), spots(report.realBands()), List.of(),
				Words.say("confound.plot.spectrum.row"));
		return new PanelPlot(NAME, Words.say("confound.plot.spectrum"), Axis.even(0, .5, 5),
				Words.say("confound.plot.spectrum.across"), Axis.even(least, most, 5),
				Words.say("confound.plot.spectrum.up"), null,
				List.of(Words.say("confound.plot.spectrum.fakes"), Words.say("confound.plot.spectrum.reals")),
				List.of(panel))
			.draw(shape);
	}

	static PlotData data(ConfoundReport report) {
		PlotData data = new PlotData("pool", "cycles_per_pixel", "log10_power_p25", "log10_power_median",
				"log10_power_p75");
		report.realBands()
			.forEach((band) -> data.add("reals", band.frequency(), band.lower(), band.middle(), band.upper()));
		report.fakeBands()
			.forEach((band) -> data.add("fakes", band.frequency(), band.lower(), band.middle(), band.upper()));
		return data;
	}

	private static List<Spot> spots(List<Band> bands) {
		return bands.stream().map((band) -> Spot.of(band.frequency(), band.middle())).toList();
	}

	private static Stream<Band> all(ConfoundReport report) {
		return Stream.concat(report.realBands().stream(), report.fakeBands().stream());
	}

}
