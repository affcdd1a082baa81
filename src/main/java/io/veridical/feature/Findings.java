package io.veridical.feature;

import io.veridical.metrics.MetricReport;

/**
 * What is kept of a computation: the metrics, and of the nearest reals only the nearest.
 *
 * @param report with as many of the fakes that are nearest to a real as are shown
 * @param copies how many of all fakes look like copies
 */
public record Findings(MetricReport report, int copies) {

	static final int SHOWN = 36;

	static Findings of(MetricReport report) {
		return new Findings(report.closest(SHOWN), report.copies());
	}

}
