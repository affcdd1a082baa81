package io.veridical.scoring.results;

import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.IntStream;

/**
 * The plots there are.
 */
final class ResultPlots {

	private static final List<ResultPlot> PLOTS = List.of(new ScoresPlot(), new PsychometricPlot(),
			new DifferencesPlot(), new LearningPlot(), new RatersPlot(), new ResponseTimesPlot(), new ExclusionsPlot());

	private ResultPlots() {
	}

	static List<ResultPlot> of(Results results) {
		List<ResultPlot> plots = new ArrayList<>(PLOTS);
		IntStream.range(0, results.metrics().size()).mapToObj(MetricPlot::new).forEach(plots::add);
		plots.addAll(TrainingPlot.all(results));
		plots.addAll(FrontierPlot.all(results));
		return plots;
	}

	/**
	 * @throws NoSuchElementException if there is no such plot, or nothing for it to show
	 */
	static ResultPlot named(Results results, String name) {
		return of(results).stream()
			.filter((plot) -> plot.name().equals(name) && plot.hasData(results))
			.findFirst()
			.orElseThrow(() -> new NoSuchElementException("No plot " + name));
	}

}
