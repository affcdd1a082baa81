package io.veridical.export;

import java.util.List;
import java.util.Locale;

import io.veridical.session.JudgementRow;

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
			column("block", "number from 1", "The block within the session. HYPE_infinity has one.", (row) -> 1),
			column("trial", "number from 1", "The trial within the block, in the order shown.", JudgementRow::trial),
			column("image", "SHA-256, hexadecimal",
					"The image, by its size and pixels: the same picture has the same name in every pool.",
					JudgementRow::imagePixels),
			column("truth", "real or fake", "What the image is.", (row) -> word(row.truth())),
			column("answer", "real or fake", "What the rater said.", (row) -> word(row.answer())),
			column("exposure_ms", "milliseconds",
					"How long the image was shown. Empty without a limit, as in HYPE_infinity.", (row) -> null),
			column("rt_ms", "milliseconds",
					"From the image's onset to the answer, by the clock of the rater's browser.",
					JudgementRow::rtMillis),
			column("session_status", "active or finished",
					"Scores count finished sessions only. Sessions that were withdrawn are not exported.",
					(row) -> word(row.sessionStatus())),
			column("image_name", "text", "What the image was called where it came from.", JudgementRow::imageName),
			column("judged_at", "ISO 8601, UTC", "When the judgement was stored.", JudgementRow::judgedAt),
			column("evidence", "JSON object", "What the browser said about how the image was shown and answered.",
					(row) -> new Json(row.evidence()))));

	private JudgementTable() {
	}

	private static Column<JudgementRow> column(String name, String unit, String meaning,
			Column.Value<JudgementRow> value) {
		return new Column<>(name, unit, meaning, value);
	}

	private static String word(Enum<?> value) {
		return value.name().toLowerCase(Locale.ROOT);
	}

}
