package io.veridical.sweep;

import java.util.List;

import io.veridical.feature.Comparison;
import io.veridical.feature.MetricRow;
import io.veridical.metrics.MetricReport;
import io.veridical.metrics.MetricSettings;

/**
 * The metrics of one pool of a sweep, in the same words as on the pool's own page.
 *
 * @param cells in the order of {@link #NAMES}; empty as long as they are not there
 */
record MetricLine(Step step, Comparison comparison, List<MetricRow> cells) {

	/** The end of the message keys {@code feature.metric.…}. */
	static final List<String> NAMES = List.of("fid", "kid", "precision", "recall", "density", "coverage");

	static MetricLine of(Step step, Comparison comparison) {
		return new MetricLine(step, comparison, (comparison.findings() != null)
				? cells(comparison.settings(), comparison.findings().report()) : List.of());
	}

	static List<MetricRow> cells(MetricSettings settings, MetricReport report) {
		return MetricRow.of(settings, report).stream().filter((row) -> NAMES.contains(row.key())).toList();
	}

}
