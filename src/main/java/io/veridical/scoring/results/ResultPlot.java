package io.veridical.scoring.results;

import io.veridical.scoring.plot.Plot;
import io.veridical.scoring.plot.PlotData;
import io.veridical.scoring.plot.Shape;

/**
 * One of the plots of the results, with the numbers it shows.
 */
interface ResultPlot {

	/** By which addresses know it. */
	String name();

	/** Whether there is anything to show. */
	boolean hasData(Results results);

	Plot draw(Results results, Shape shape);

	/** The plot as it is shown, which says so if its raters were simulated. */
	default Plot drawn(Results results, Shape shape) {
		Plot plot = draw(results, shape);
		return results.study().simulated() ? plot.simulated() : plot;
	}

	PlotData data(Results results);

}
