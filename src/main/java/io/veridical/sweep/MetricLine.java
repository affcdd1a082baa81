package io.veridical.sweep;

import java.util.List;
import java.util.Locale;

import io.veridical.feature.Comparison;
import io.veridical.metrics.Estimate;
import io.veridical.metrics.MetricReport;

/**
 * The metrics of one pool of a sweep.
 *
 * @param cells in the order of {@link #NAMES}; empty as long as they are not there
 */
record MetricLine(Step step, Comparison comparison, List<Cell> cells) {

	/** The end of the message keys {@code feature.metric.…}. */
	static final List<String> NAMES = List.of("fid", "kid", "precision", "recall", "density", "coverage");

	private static final double THOUSAND = 1000;

	static MetricLine of(Step step, Comparison comparison) {
		return new MetricLine(step, comparison,
				(comparison.findings() != null) ? cells(comparison.findings().report()) : List.of());
	}

	private static List<Cell> cells(MetricReport report) {
		return List.of(Cell.of(report.frechet(), 1, 2), Cell.of(report.kernel(), THOUSAND, 2),
				Cell.of(report.precision(), 1, 3), Cell.of(report.recall(), 1, 3), Cell.of(report.density(), 1, 3),
				Cell.of(report.coverage(), 1, 3));
	}

	/**
	 * A value as people read it.
	 *
	 * @param interval its 95 % interval, or empty
	 */
	record Cell(String value, String interval) {

		static Cell of(Estimate estimate, double factor, int decimals) {
			double size = Math.abs(factor * estimate.value());
			String format = "%." + ((size >= THOUSAND) ? 0 : (size >= THOUSAND / 10) ? 1 : decimals) + "f";
			return new Cell(String.format(Locale.ROOT, format, factor * estimate.value()),
					(estimate.lower() != null && estimate.upper() != null) ? String.format(Locale.ROOT,
							"[" + format + ", " + format + "]", factor * estimate.lower(), factor * estimate.upper())
							: "");
		}

	}

}
