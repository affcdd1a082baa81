package io.veridical.export;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;

import io.veridical.session.JudgementRow;
import io.veridical.session.Timing;
import org.jspecify.annotations.Nullable;

/**
 * The table of judgements, a row for each, practice left out. Columns are only ever
 * added, at the end.
 */
final class JudgementTable {

	static final Table<JudgementRow> TABLE = new Table<>("judgements", List.of(
			column("model", "text",
					"The condition the rater was in. A real image's model is the condition it was shown against.",
					JudgementRow::model),
			column("rater", "UUID", "The rater, by a random id that says nothing about the person.",
					JudgementRow::raterId),
			column("session", "UUID", "The rater's sitting.", JudgementRow::sessionId),
			column("block", "number from 1", "The block within the session. HYPE_infinity has one.",
					(row) -> (row.timing() != null) ? row.timing().block() : Integer.valueOf(1)),
			column("trial", "number from 1", "The trial within the block, in the order shown, bad ones included.",
					JudgementRow::trial),
			column("image", "SHA-256, hexadecimal",
					"The image, by its size and pixels: the same picture has the same name in every pool.",
					JudgementRow::imagePixels),
			column("truth", "real or fake", "What the image is.", (row) -> word(row.truth())),
			column("answer", "real or fake", "What the rater said.", (row) -> word(row.answer())),
			column("exposure_ms", "milliseconds",
					"How long the image was really shown, by the times of presentation that the browser gave; what was asked for"
							+ " is in requested_ms. Empty without a limit, as in HYPE_infinity, and where nothing says so.",
					(row) -> timing(row, Timing::achievedMillis)),
			column("rt_ms", "milliseconds",
					"From the image's onset to the answer, by the clock of the rater's browser.",
					JudgementRow::rtMillis),
			column("session_status", "active, finished, unusable or incompatible",
					"Scores count finished sessions only; unusable ones had too many bad trials, incompatible ones a device"
							+ " that will not do. Sessions that were withdrawn are not exported.",
					(row) -> word(row.sessionStatus())),
			column("image_name", "text", "What the image was called where it came from.", JudgementRow::imageName),
			column("judged_at", "ISO 8601, UTC", "When the judgement was stored.", JudgementRow::judgedAt),
			column("evidence", "JSON object", "What the browser said about how the image was shown and answered.",
					(row) -> new Json(row.evidence())),
			column("requested_ms", "milliseconds", "HYPE_time: the exposure that the server asked for.",
					(row) -> timing(row, Timing::requestedMillis)),
			column("frames", "count", "HYPE_time: for how many frames of the screen the page meant to show the image.",
					(row) -> timing(row, Timing::frames)),
			column("frame_ms", "milliseconds", "HYPE_time: the time from frame to frame that the page counted with.",
					(row) -> timing(row, Timing::frameMillis)),
			column("verdict", "verified, bad or unverified",
					"HYPE_time: verified if the times of presentation prove the trial, bad if it was not shown as asked for,"
							+ " unverified if the browser cannot prove it. Bad trials are repeated and never count.",
					(row) -> timing(row, (timing) -> word(timing.verdict()))),
			column("reasons", "words, separated by spaces", "HYPE_time: why the trial is bad.",
					(row) -> timing(row, (timing) -> String.join(" ", timing.reasons()))),
			column("unaccounted_ms", "milliseconds",
					"HYPE_time: by the server's clock, the time since the judgement before less what the trial must last:"
							+ " what network, feedback and pauses took. Far below 0 the trial was faster than possible.",
					(row) -> timing(row, Timing::unaccountedMillis)),
			column("repeat", "true or false", "HYPE_time: whether the trial took the place of a bad one.",
					(row) -> timing(row, Timing::repeat))));

	private JudgementTable() {
	}

	private static Column<JudgementRow> column(String name, String unit, String meaning,
			Column.Value<JudgementRow> value) {
		return new Column<>(name, unit, meaning, value);
	}

	private static @Nullable Object timing(JudgementRow row, Function<Timing, @Nullable Object> value) {
		return (row.timing() != null) ? value.apply(row.timing()) : null;
	}

	private static String word(Enum<?> value) {
		return value.name().toLowerCase(Locale.ROOT);
	}

}
