package io.veridical.export;

import java.util.List;
import java.util.Locale;

import io.veridical.quality.SessionOverride;

/**
 * The table of sessions, a row for each that was not withdrawn. Columns are only ever
 * added, at the end.
 */
final class SessionTable {

	static final String COUNT = """
			select (select count(*) from rater_session where campaign_id = :campaign and status <> 'WITHDRAWN')
			  + (select count(*) from past_session where campaign_id = :campaign)
			""";

	static final Table<SessionLine> TABLE = new Table<>("sessions", List.of(
			column("session", "UUID, or text of a past study", "The rater's sitting.",
					(row) -> row.session().sessionId()),
			column("rater", "UUID, or text of a past study",
					"The rater, by a random id that says nothing about the person; of a past study as its file names them.",
					(row) -> row.session().raterId()),
			column("model", "text",
					"The condition the rater was in. Empty of a qualification, whose raters judge fakes of all.",
					(row) -> row.session().model()),
			column("status", "active, incomplete, finished, unusable or incompatible",
					"Only finished sessions count. Unusable: more bad trials than may be repeated. Incompatible: a device that"
							+ " will not do. Incomplete: a past study's session that was not finished.",
					(row) -> row.session().status().name().toLowerCase(Locale.ROOT)),
			column("language", "BCP 47", "In which the rater read the pages.", (row) -> row.session().language()),
			column("started_at", "ISO 8601, UTC", "When the rater consented.", (row) -> row.session().startedAt()),
			column("ended_at", "ISO 8601, UTC",
					"When the session finished or ended otherwise. Empty while it is active.",
					(row) -> row.session().endedAt()),
			column("judgements", "count", "Judgements stored, practice left out.", (row) -> row.session().judgements()),
			column("verified", "count", "HYPE_time: of them, those that the browser's times of presentation prove.",
					(row) -> row.timed(row.session().verified())),
			column("bad", "count", "HYPE_time: of them, those not shown as asked for.",
					(row) -> row.timed(row.session().bad())),
			column("unverified", "count", "HYPE_time: of them, those that nothing proves.",
					(row) -> row.timed(row.session().unverified())),
			column("interrupted", "count",
					"HYPE_time: trials whose page was left before the answer; bad, and not judged.",
					(row) -> row.timed(row.session().interrupted())),
			column("bad_share", "share", "HYPE_time: bad and interrupted trials among all.",
					(row) -> row.timed(row.badShare())),
			column("browser", "Chrome, Edge, Firefox, Safari or other", "The family of the rater's browser.",
					(row) -> row.look((look) -> row.device().browser())),
			column("system", "Windows, macOS, Linux, Android, iOS, ChromeOS or other",
					"The family of the device's operating system.", (row) -> row.look((look) -> row.device().system())),
			column("refresh_hz", "frames a second", "The screen's refresh rate, to the nearest whole number.",
					(row) -> row.look((look) -> row.device().hertz())),
			column("refresh_ms", "milliseconds", "The time from frame to frame, as measured before the first trial.",
					(row) -> row.look((look) -> look.refreshMillis())),
			column("suitable", "true or false", "Whether the device would do at the last look at it.",
					(row) -> row.look((look) -> look.suitable())),
			column("unsuitable_for", "words, separated by spaces", "Why it would not do.",
					(row) -> row.look((look) -> String.join(" ", look.reasons()))),
			column("looks", "count", "How often the device was looked at.", (row) -> row.session().looks()),
			column("device", "JSON object",
					"Everything that the page measured at the last look, and said of the browser.",
					(row) -> row.look((look) -> new Json(look.result()))),
			column("excluded", "true or false",
					"Whether the session is left out of the scores although it is finished: by a rule declared before launch,"
							+ " by a researcher, or in a past study's file. Empty unless it is finished.",
					SessionLine::isExcluded),
			column("broken_rules", "words, separated by spaces",
					"The campaign's rules that the session broke when it finished. Empty if it broke none, and without rules.",
					SessionLine::brokenRules),
			column("findings", "JSON array",
					"What each rule found: rule, signal, side (above or below the limit is broken), limit, atLeastTrials,"
							+ " observed (null if it could not be computed), trials (on how many it rests; the rule does not apply"
							+ " below atLeastTrials), broken. Empty without rules.",
					SessionLine::findings),
			column("override", "kept or excluded",
					"What a researcher made of the session against its verdict, the last time. Empty if nobody did.",
					(row) -> row.overridden((word) -> word.excluded() ? "excluded" : "kept")),
			column("override_reason", "text", "Why, as the researcher wrote it.",
					(row) -> row.overridden(SessionOverride::reason)),
			column("override_by", "text", "The researcher's name.", (row) -> row.overridden(SessionOverride::by)),
			column("override_at", "ISO 8601, UTC", "When that was.", (row) -> row.overridden(SessionOverride::at)),
			column("panel", "text", "The panel of which the rater is a member. Empty for everybody else.",
					(row) -> row.session().panel())));

	private SessionTable() {
	}

	private static Column<SessionLine> column(String name, String unit, String meaning,
			Column.Value<SessionLine> value) {
		return new Column<>(name, unit, meaning, value);
	}

}
