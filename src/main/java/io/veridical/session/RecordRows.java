package io.veridical.session;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import io.veridical.pool.Truth;
import io.veridical.psychophysics.TimingVerdict.Verdict;
import io.veridical.session.SessionRow.Device;
import io.veridical.session.course.Phase;
import org.jspecify.annotations.Nullable;

/**
 * Makes records of the rows that {@link StoredSessionRecords} asks for.
 */
final class RecordRows {

	private RecordRows() {
	}

	static RaterCounts counts(ResultSet row, int number) throws SQLException {
		return new RaterCounts(id(row, "condition_id"), id(row, "rater_id"), row.getInt("reals_shown"),
				row.getInt("reals_wrong"), row.getInt("fakes_shown"), row.getInt("fakes_wrong"));
	}

	static ConditionProgress progress(ResultSet row, int number) throws SQLException {
		return new ConditionProgress(id(row, "id"), row.getInt("active"), row.getInt("finished"),
				row.getInt("withdrawn"), row.getInt("unusable"), row.getInt("incompatible"), row.getInt("judgements"),
				row.getInt("excluded"));
	}

	static ShownSizes sizes(ResultSet row, int number) throws SQLException {
		return new ShownSizes(row.getLong("trials"), row.getLong("smaller"), millis(row, "least"), millis(row, "most"));
	}

	static SessionRow session(ResultSet row) throws SQLException {
		String result = row.getString("result");
		Device device = (result != null)
				? new Device(row.getBoolean("suitable"), texts(row, "reasons"), millis(row, "refresh_ms"), result)
				: null;
		return new SessionRow(row.getString("id"), id(row, "condition_id"), row.getString("model"),
				row.getString("rater_id"), SessionStatus.valueOf(row.getString("status")), row.getString("language"),
				time(row, "started_at"), time(row, "ended_at"), row.getInt("judgements"), row.getInt("verified"),
				row.getInt("bad"), row.getInt("unverified"), row.getInt("interrupted"), row.getInt("looks"), device,
				row.getString("panel"), row.getBoolean("excluded"));
	}

	static JudgementRow judgement(ResultSet row) throws SQLException {
		return new JudgementRow(id(row, "condition_id"), row.getString("model"), id(row, "rater_id"),
				id(row, "session_id"), SessionStatus.valueOf(row.getString("status")), row.getInt("trial"),
				id(row, "image_id"), row.getString("pixels"), row.getString("source_name"), truth(row, "truth"),
				truth(row, "answer"), row.getDouble("rt_millis"), Objects.requireNonNull(time(row, "judged_at")),
				row.getString("evidence"), (row.getString("verdict") != null) ? timing(row) : null);
	}

	static TimedTrial timedTrial(ResultSet row) throws SQLException {
		return new TimedTrial(id(row, "condition_id"), row.getString("model"), id(row, "rater_id"),
				id(row, "session_id"), SessionStatus.valueOf(row.getString("status")), id(row, "image_id"),
				row.getString("pixels"), truth(row, "truth"), truth(row, "answer"), row.getDouble("rt_millis"),
				timing(row));
	}

	/** How a trial of a past study was shown, as far as its file says. */
	static Timing pastTiming(ResultSet row) throws SQLException {
		String reasons = row.getString("reasons");
		return new Timing(row.getInt("block"), row.getInt("trial"), row.getBoolean("repeat"),
				row.getDouble("requested_ms"), millis(row, "exposure_ms"), row.getObject("frames", Integer.class),
				millis(row, "frame_ms"), Verdict.valueOf(row.getString("verdict")),
				(reasons == null || reasons.isBlank()) ? List.of() : List.of(reasons.split(" ")),
				row.getDouble("unaccounted_ms"));
	}

	static PreflightRow preflight(ResultSet row) throws SQLException {
		return new PreflightRow(id(row, "session_id"), Objects.requireNonNull(time(row, "checked_at")),
				row.getBoolean("suitable"), texts(row, "reasons"), millis(row, "refresh_ms"), row.getString("result"));
	}

	private static Timing timing(ResultSet row) throws SQLException {
		return new Timing(row.getInt("block"), row.getInt("place"),
				Phase.valueOf(row.getString("phase")) == Phase.RESERVE, row.getDouble("requested_ms"),
				millis(row, "achieved_ms"), row.getObject("frames", Integer.class), millis(row, "frame_ms"),
				Verdict.valueOf(row.getString("verdict")), texts(row, "reasons"), row.getDouble("unaccounted_ms"));
	}

	private static UUID id(ResultSet row, String column) throws SQLException {
		return row.getObject(column, UUID.class);
	}

	private static Truth truth(ResultSet row, String column) throws SQLException {
		return Truth.valueOf(row.getString(column));
	}

	private static @Nullable Double millis(ResultSet row, String column) throws SQLException {
		return row.getObject(column, Double.class);
	}

	private static List<String> texts(ResultSet row, String column) throws SQLException {
		return List.of((String[]) row.getArray(column).getArray());
	}

	private static @Nullable Instant time(ResultSet row, String column) throws SQLException {
		OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
		return (time != null) ? time.toInstant() : null;
	}

}
