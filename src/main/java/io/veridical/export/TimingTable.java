package io.veridical.export;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import io.veridical.quality.TrialCounts;

/**
 * The table of the timing report: all trials, then those of each kind of device. Columns
 * are only ever added, at the end.
 */
final class TimingTable {

	static final Table<TimingLine> TABLE = new Table<>("timing", List.of(
			column("browser", "Chrome, Edge, Firefox, Safari or other", "The browser's family; empty for all together.",
					(row) -> (row.device() != null) ? row.device().browser() : null),
			column("system", "Windows, macOS, Linux, Android, iOS, ChromeOS or other",
					"The operating system's family; empty for all together.",
					(row) -> (row.device() != null) ? row.device().system() : null),
			column("refresh_hz", "frames a second", "The screen's refresh rate; empty for all together.",
					(row) -> (row.device() != null) ? row.device().hertz() : null),
			column("sessions", "count", "Sessions with at least one trial; withdrawn and incompatible ones left out.",
					(row) -> row.counts().sessions()),
			column("trials", "count", "Trials judged, practice left out.", (row) -> row.counts().trials()),
			column("verified", "count", "Those that the browser's times of presentation prove.",
					(row) -> row.counts().verified()),
			column("bad", "count", "Those not shown as asked for.", (row) -> row.counts().bad()),
			column("unverified", "count", "Those that nothing proves.", (row) -> row.counts().unverified()),
			column("repeats", "count", "Those that took the place of another.", (row) -> row.counts().repeats()),
			column("off_frames_median", "milliseconds",
					"Exposure achieved less the whole frames meant, verified trials, to 0.1 ms: the median.",
					(row) -> row.counts().offFrames().quantile(.5)),
			column("off_frames_p05", "milliseconds", "The same: 5 % lie below.",
					(row) -> row.counts().offFrames().quantile(.05)),
			column("off_frames_p95", "milliseconds", "The same: 5 % lie above.",
					(row) -> row.counts().offFrames().quantile(.95)),
			column("off_request_median", "milliseconds",
					"Exposure achieved less the exposure asked for, which is no whole number of frames, verified trials: the"
							+ " median.",
					(row) -> row.counts().offRequest().quantile(.5)),
			column("off_request_p05", "milliseconds", "The same: 5 % lie below.",
					(row) -> row.counts().offRequest().quantile(.05)),
			column("off_request_p95", "milliseconds", "The same: 5 % lie above.",
					(row) -> row.counts().offRequest().quantile(.95)),
			column("reasons", "JSON object", "How often each reason made a trial bad; a trial may have several.",
					(row) -> new Json(reasons(row.counts())))));

	private TimingTable() {
	}

	private static String reasons(TrialCounts counts) {
		return counts.reasons()
			.entrySet()
			.stream()
			.map((Map.Entry<String, Long> reason) -> "\"%s\":%d".formatted(reason.getKey(), reason.getValue()))
			.collect(Collectors.joining(",", "{", "}"));
	}

	private static Column<TimingLine> column(String name, String unit, String meaning, Column.Value<TimingLine> value) {
		return new Column<>(name, unit, meaning, value);
	}

}
