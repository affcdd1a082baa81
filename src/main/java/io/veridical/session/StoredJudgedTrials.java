package io.veridical.session;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads the view {@code judged_trial}: all of it, or only a few sittings.
 */
@Repository
class StoredJudgedTrials implements JudgedTrials {

	private static final int ROWS_AT_ONCE = 5_000;

	// from here on looking sittings up one by one is slower than reading everything
	private static final int FEW = 200;

	private static final String SITTINGS = """
			select s.id::text as session, s.rater_id::text as rater,
			  (extract(epoch from s.started_at) * 1000000)::bigint as session_order, lower(s.status) as status,
			  case when s.status = 'ACTIVE' then (select count(*) from judgement j where j.session_id = s.id) else 0 end
			    as judgements, s.excluded
			from rater_session s where s.campaign_id = :campaignId and s.status <> 'WITHDRAWN'
			union all
			select p.session, p.rater, p.number, lower(p.status), 0, p.excluded from past_session p where p.campaign_id = :campaignId
			order by session_order, session
			""";

	private static final String PULSE = """
			select (select count(*) || '/' || coalesce(sum(hashtextextended(s.id::text || s.status || s.excluded
			    || case when s.status = 'ACTIVE' then (select count(*) from judgement j where j.session_id = s.id)
			      else 0 end, 0)), 0)
			  from rater_session s where s.campaign_id = :campaignId and s.status <> 'WITHDRAWN')
			|| '/' || (select count(*) || '/' || coalesce(sum(hashtextextended(p.session || p.status || p.excluded, 0)), 0)
			  from past_session p where p.campaign_id = :campaignId)
			""";

	private static final String TRIALS = """
			select session, condition_id, block, trial, image, image_name, truth = 'fake' as fake,
			  answer = 'fake' as called_fake, counts, verdict, exposure_ms, requested_ms, rt_ms
			from judged_trial where campaign_id = :campaignId
			""";

	private final JdbcClient jdbc;

	StoredJudgedTrials(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public String pulse(UUID campaignId) {
		return this.jdbc.sql(PULSE).param("campaignId", campaignId).query(String.class).single();
	}

	@Override
	@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
	public List<SittingMark> read(UUID campaignId, Predicate<SittingMark> known, Consumer<JudgedTrial> consumer) {
		List<SittingMark> sittings = this.jdbc.sql(SITTINGS)
			.param("campaignId", campaignId)
			.query((row, number) -> new SittingMark(row.getString(1), row.getString(2), row.getLong(3),
					row.getString(4), row.getInt(5), row.getBoolean(6)))
			.list();
		Set<String> wanted = sittings.stream()
			.filter((sitting) -> !known.test(sitting))
			.map(SittingMark::session)
			.collect(Collectors.toSet());
		if (wanted.size() > FEW) {
			stream(this.jdbc.sql(TRIALS).param("campaignId", campaignId), (row) -> {
				if (wanted.contains(row.getString(1))) {
					consumer.accept(trial(row));
				}
			});
		}
		else if (!wanted.isEmpty()) {
			stream(this.jdbc.sql(TRIALS + "and session = any(:sessions)")
				.param("campaignId", campaignId)
				.param("sessions", wanted.toArray(String[]::new)), (row) -> consumer.accept(trial(row)));
		}
		return sittings;
	}

	private static void stream(StatementSpec statement, RowCallbackHandler consumer) {
		statement.withFetchSize(ROWS_AT_ONCE).query(consumer);
	}

	private static JudgedTrial trial(ResultSet row) throws SQLException {
		return new JudgedTrial(row.getString(1), row.getObject(2, UUID.class), row.getInt(3), row.getInt(4),
				row.getString(5), row.getString(6), row.getBoolean(7), row.getBoolean(8), row.getBoolean(9),
				row.getString(10), millis(row, 11), millis(row, 12), millis(row, 13));
	}

	private static @Nullable Double millis(ResultSet row, int column) throws SQLException {
		double value = row.getDouble(column);
		return row.wasNull() ? null : value;
	}

}
