package io.veridical.sweep;

import java.util.List;

import io.veridical.feature.MetricRow;
import io.veridical.metrics.Estimate;
import io.veridical.metrics.MetricReport;
import io.veridical.metrics.MetricReport.KernelSubsets;
import io.veridical.metrics.MetricSettings;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class MetricLineTests {

	// KID stood here times a thousand once
	@Test
	void metricsReadAsOnThePagesOfThePools() {
		MetricSettings settings = MetricSettings.published(64, 1);
		MetricReport report = new MetricReport(1000, 300, 64, plain(34.73), null, plain(18.040),
				new KernelSubsets(100, 300, 18, 1), null, null, plain(.913), plain(.611), plain(.999), plain(.523),
				List.of(), 0);

		List<MetricRow> cells = MetricLine.cells(settings, report);

		assertThat(cells).isSubsetOf(MetricRow.of(settings, report));
		assertThat(cells).extracting(MetricRow::key).isEqualTo(MetricLine.NAMES);
		assertThat(cells).extracting(MetricRow::value)
			.containsExactly("34.7", "18.0", "0.913", "0.611", "0.999", "0.523");
	}

	private static Estimate plain(double value) {
		return new Estimate(value, null, null, null);
	}

}
