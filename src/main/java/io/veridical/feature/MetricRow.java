package io.veridical.feature;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import io.veridical.metrics.Estimate;
import io.veridical.metrics.MetricReport;

/**
 * A metric as a page shows it.
 *
 * @param key the end of the message keys {@code feature.metric.…}
 * @param value rounded
 * @param interval its 95 % interval, or empty
 * @param higher whether more is better
 * @param argument for the metric's name and note, such as k
 */
record MetricRow(String key, String value, String interval, boolean higher, String argument) {

	private static final double THOUSAND = 1000;

	static List<MetricRow> of(Comparison comparison, MetricReport report) {
		List<MetricRow> rows = new ArrayList<>();
		rows.add(row("fid", report.frechet(), 1, false, ""));
		if (report.frechetInfinity() != null) {
			rows.add(new MetricRow("fid-infinity", text(report.frechetInfinity()), "", false, ""));
		}
		rows.add(row("kid", report.kernel(), THOUSAND, false, ""));
		rows.add(new MetricRow("kid-subsets", text(THOUSAND * report.kernelSubsets().mean()),
				"± " + text(THOUSAND * report.kernelSubsets().deviation()), false,
				report.kernelSubsets().count() + " × " + report.kernelSubsets().size()));
		if (report.inception() != null) {
			rows.add(row("is", report.inception(), 1, true, "" + comparison.settings().splits()));
		}
		String k = "" + comparison.settings().precisionK();
		rows.add(row("precision", report.precision(), 1, true, k));
		rows.add(row("recall", report.recall(), 1, true, k));
		String densityK = "" + comparison.settings().densityK();
		rows.add(row("density", report.density(), 1, true, densityK));
		rows.add(row("coverage", report.coverage(), 1, true, densityK));
		return rows;
	}

	private static MetricRow row(String key, Estimate estimate, double scale, boolean higher, String argument) {
		Double lower = estimate.lower();
		Double upper = estimate.upper();
		String interval = (lower != null && upper != null) ? text(scale * lower) + " – " + text(scale * upper) : "";
		return new MetricRow(key, text(scale * estimate.value()), interval, higher, argument);
	}

	/** Three digits that tell, with a true minus. */
	static String text(double value) {
		double size = Math.abs(value);
		String format = (size >= 100) ? "%.0f" : (size >= 10) ? "%.1f" : (size >= 1) ? "%.2f" : "%.3f";
		return String.format(Locale.ROOT, format, value).replace("-", "−");
	}

}
