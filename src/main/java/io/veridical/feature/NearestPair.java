package io.veridical.feature;

import java.util.List;

import io.veridical.metrics.MetricReport;

/**
 * A fake and its nearest real as a page shows them.
 *
 * @param distance of their features, rounded
 * @param times the distance as a multiple of the real's own to the nearest other real, or
 * empty if that is none
 * @param percent of reals that have another real as near
 * @param copy whether it looks like a copy
 */
record NearestPair(int fake, int real, String distance, String times, long percent, boolean copy) {

	static List<NearestPair> of(MetricReport report) {
		return report.nearest()
			.stream()
			.map((pair) -> new NearestPair(pair.fake(), pair.real(), MetricRow.text(pair.distance()),
					(pair.usual() > 0) ? MetricRow.text(pair.distance() / pair.usual()) : "",
					Math.round(100 * pair.nearer()), pair.copy()))
			.toList();
	}

}
