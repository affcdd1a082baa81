package io.veridical.feature;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import io.veridical.metrics.Estimate;
import io.veridical.metrics.MetricReport;
import io.veridical.metrics.MetricSettings;

/**
 * A metric as a page shows it.
 *
 * @param key the end of the message keys {@code feature.metric.…}
 * @param value rounded
 * @param interval its 95 % interval, or empty
 * @param higher whether more is better
 * @param argument for the metric's name and note, such as k
 */
public record MetricRow(String key, String value, String interval, boolean higher, String argument) {

	/**
	 * Returns the metrics of a report, in the order in which pages show them.
	 */
	public static List<MetricRow> of(MetricSettings settings, MetricReport report) {
		List<MetricRow> rows = new ArrayList<>();
		rows.add(row("fid", report.frechet(), false, ""));
		if (report.frechetInfinity() != null) {
			rows.add(new MetricRow("fid-infinity", text(report.frechetInfinity()), "", false, ""));
		}
		rows.add(row("kid", report.kernel(), false, ""));
		rows.add(new MetricRow("kid-subsets", text(report.kernelSubsets().mean()),
				"± " + text(report.kernelSubsets().deviation()), false,
				report.kernelSubsets().count() + " × " + report.kernelSubsets().size()));
		if (report.inception() != null) {
			rows.add(row("is", report.inception(), true, "" + settings.splits()));
		}
		String k = "" + settings.precisionK();
		rows.add(row("precision", report.precision(), true, k));
		rows.add(row("recall", report.recall(), true, k));
		String densityK = "" + settings.densityK();
		rows.add(row("density", report.density(), true, densityK));
		rows.add(row("coverage", report.coverage(), true, densityK));
		return rows;
	}

	private static MetricRow row(String key, Estimate estimate, boolean higher, String argument) {
		Double lower = estimate.lower();
		Double upper = estimate.upper();
		String interval = (lower != null && upper != null) ? text(lower) + " – " + text(upper) : "";
		return new MetricRow(key, text(estimate.value()), interval, higher, argument);
	}

	/** Three digits that tell, or three behind the point, with a true minus. */
	static String text(double value) {
		double size = Math.abs(value);
		String text;
		if (size >= 100) {
			text = String.format(Locale.ROOT, "%.0f", value);
		}
		else if (size >= 1) {
			text = String.format(Locale.ROOT, (size >= 10) ? "%.1f" : "%.2f", value);
		}
		else if (size >= .01 || size == 0) {
			text = String.format(Locale.ROOT, "%.3f", value);
		}
		else {
			text = new BigDecimal(value).round(new MathContext(3)).toPlainString();
		}
		return text.replace("-", "−");
	}

}
