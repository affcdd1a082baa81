package io.veridical.export;

import java.util.List;

import static io.veridical.export.Kind.MOMENT;
import static io.veridical.export.Kind.NUMBER;
import static io.veridical.export.Kind.OBJECT;
import static io.veridical.export.Kind.TEXT;
import static io.veridical.export.Kind.WHOLE;

/**
 * The table of judged catch trials, in the order and the words of the judgements, of
 * which they are none: whoever counts judgements does not count them. Columns are only
 * ever added, at the end.
 */
final class CatchTable {

	private static final StoredTable.Source SOURCE = new StoredTable.Source(
			"from caught_trial j where j.campaign_id = :campaign", "j.session_order, j.session, j.block, j.trial");

	static final StoredTable TABLE = new StoredTable("catches", List.of(
			column("model", TEXT, "text", "The condition the rater was in."),
			column("rater", TEXT, "text", "The rater, as in judgements."),
			column("session", TEXT, "text", "The rater's sitting, as in judgements."),
			column("block", WHOLE, "number from 1", "The block within the session. HYPE_infinity has one."),
			column("trial", WHOLE, "number from 1",
					"The trial within the block, numbered together with those in judgements."),
			column("image", TEXT, "SHA-256, hexadecimal", "The image, by its size and pixels."),
			column("truth", TEXT, "real or fake",
					"What the image counts as: reals of an anchor may stand in a model's place."),
			column("answer", TEXT, "real or fake", "What the rater said."),
			column("exposure_ms", NUMBER, "milliseconds", "HYPE_time: how long the image was really shown."),
			column("rt_ms", NUMBER, "milliseconds",
					"From the image's onset to the answer, by the clock of the rater's browser."),
			column("catch", TEXT, "gold, repeat or anchor",
					"What it tells: whether the rater sees the obvious, says the same of the same image, or how an image is"
							+ " judged whose score is known."),
			column("anchor", TEXT, "text", "The anchor's name; empty of gold and repeats."),
			column("first_block", WHOLE, "number from 1",
					"Of a repeat: the block of the judgement of the same image before it."),
			column("first_trial", WHOLE, "number from 1", "Of a repeat: the trial of that judgement."),
			column("first_answer", TEXT, "real or fake", "Of a repeat: what the rater said then."),
			column("session_status", TEXT, "active, finished, unusable or incompatible", "As in judgements."),
			column("image_name", TEXT, "text", "What the image was called where it came from."),
			column("judged_at", MOMENT, "ISO 8601, UTC", "When the judgement was stored."),
			column("evidence", OBJECT, "JSON object",
					"What the browser said about how the image was shown and answered."),
			column("requested_ms", NUMBER, "milliseconds",
					"HYPE_time: the exposure that the server asked for. Gold and anchors are shown as long as the preset"
							+ " can ask for."),
			column("verdict", TEXT, "verified, bad or unverified",
					"HYPE_time: as in judgements. A bad catch trial is not repeated."),
			new StoredColumn("reasons", TEXT, "words, separated by spaces", "HYPE_time: why the trial is bad.",
					"nullif(j.reasons, '')")),
			"from caught_trial j where j.campaign_id = :campaign", SOURCE, SOURCE);

	private CatchTable() {
	}

	private static StoredColumn column(String name, Kind kind, String unit, String meaning) {
		return new StoredColumn(name, kind, unit, meaning, "j." + name);
	}

}
