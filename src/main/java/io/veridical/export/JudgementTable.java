package io.veridical.export;

import java.util.List;

import static io.veridical.export.Kind.FLAG;
import static io.veridical.export.Kind.MOMENT;
import static io.veridical.export.Kind.NUMBER;
import static io.veridical.export.Kind.OBJECT;
import static io.veridical.export.Kind.TEXT;
import static io.veridical.export.Kind.WHOLE;

/**
 * The table of judgements, a row for each, practice left out: session by session in the
 * order in which they began, or came in a past study's file, then by block and trial.
 * Columns are only ever added, at the end.
 */
final class JudgementTable {

	private static final String MEMBERS = """
			left join (select s.id::text as session, p.name as panel from rater_session s
			  join panel p on p.id = s.panel_id where s.campaign_id = :campaign) m on m.session = j.session
			""";

	static final StoredTable TABLE = new StoredTable("judgements", List.of(
			column("model", TEXT, "text",
					"The condition the rater was in. A real image's model is the condition it was shown against."),
			column("rater", TEXT, "text",
					"The rater: a random id that says nothing about the person; of a past study,"
							+ " what its file calls the rater."),
			column("session", TEXT, "text", "The rater's sitting: a random id, or what a past study's file calls it."),
			column("block", WHOLE, "number from 1", "The block within the session. HYPE_infinity has one."),
			column("trial", WHOLE, "number from 1",
					"The trial within the block, in the order shown, bad ones and catch trials included."),
			column("image", TEXT, "SHA-256, hexadecimal",
					"The image, by its size and pixels: the same picture has the same name in every pool. Of a past study, what"
							+ " its file calls it; empty if it does not say."),
			column("truth", TEXT, "real or fake", "What the image is."),
			column("answer", TEXT, "real or fake", "What the rater said."),
			column("exposure_ms", NUMBER, "milliseconds",
					"How long the image was really shown, by the times of presentation that the browser gave; what was asked for"
							+ " is in requested_ms. Empty without a limit, as in HYPE_infinity, and where nothing says so."),
			column("rt_ms", NUMBER, "milliseconds",
					"From the image's onset to the answer, by the clock of the rater's browser."),
			column("session_status", TEXT, "active, finished, unusable, incompatible or incomplete",
					"Scores count finished sessions only; unusable ones had too many bad trials, incompatible ones a device"
							+ " that will not do, incomplete ones of a past study too few judgements. Sessions that were withdrawn"
							+ " are not exported."),
			column("image_name", TEXT, "text", "What the image was called where it came from."),
			column("judged_at", MOMENT, "ISO 8601, UTC", "When the judgement was stored."),
			column("evidence", OBJECT, "JSON object",
					"What the browser said about how the image was shown and answered."),
			column("requested_ms", NUMBER, "milliseconds", "HYPE_time: the exposure that the server asked for."),
			column("frames", WHOLE, "count",
					"HYPE_time: for how many frames of the screen the page meant to show the image."),
			column("frame_ms", NUMBER, "milliseconds",
					"HYPE_time: the time from frame to frame that the page counted with."),
			column("verdict", TEXT, "verified, bad or unverified",
					"HYPE_time: verified if the times of presentation prove the trial, bad if it was not shown as asked for,"
							+ " unverified if the browser cannot prove it. Bad trials are repeated and never count."),
			new StoredColumn("reasons", TEXT, "words, separated by spaces", "HYPE_time: why the trial is bad.",
					"nullif(j.reasons, '')"),
			new StoredColumn("unaccounted_ms", NUMBER, "milliseconds",
					"HYPE_time: by the server's clock, the time since the judgement before less what the trial must last:"
							+ " what network, feedback and pauses took, to the microsecond. Far below 0 the trial was faster than"
							+ " possible.",
					"round(j.unaccounted_ms::numeric, 3)::float8"),
			column("repeat", FLAG, "true or false", "HYPE_time: whether the trial took the place of a bad one."),
			column("counts", FLAG, "true or false",
					"Whether the judgement enters the score: its session is finished and not excluded, and its verdict is"
							+ " one that counts by the campaign's protocol."),
			new StoredColumn("kept", OBJECT, "JSON object",
					"Of a past study: the columns of its file that have no place here.",
					"nullif(j.kept - 'panel', '{}')"),
			column("shown_px", NUMBER, "CSS pixels",
					"HYPE_time: width and height at which the page showed the image, less than the campaign's where the window"
							+ " left too little room."),
			new StoredColumn("panel", TEXT, "text",
					"The panel of which the rater is a member. Empty for everybody else.", "m.panel"),
			new StoredColumn("excluded", FLAG, "true or false",
					"Whether the session is left out of the scores although it is finished. Empty unless it is finished.",
					"case when j.session_status = 'finished' then j.excluded end")),
			"from judged_trial j where j.campaign_id = :campaign",
			new StoredTable.Source("from judged_trial_run j " + MEMBERS + "where j.campaign_id = :campaign",
					"j.session_order, j.session, j.block, j.trial"),
			new StoredTable.Source("from judged_trial_past j cross join lateral (select j.kept ->> 'panel' as panel) m"
					+ " where j.campaign_id = :campaign", "j.session_order, j.block, j.trial"));

	private JudgementTable() {
	}

	private static StoredColumn column(String name, Kind kind, String unit, String meaning) {
		return new StoredColumn(name, kind, unit, meaning, "j." + name);
	}

}
