package io.veridical.quality;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import io.veridical.screening.Conduct;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Reads every trial of one session again, practice included, in the order it was served.
 */
@Repository
public class SessionReplay {

	/** From here on the time between two answers is a break. */
	private static final Duration LONG = Duration.ofMinutes(1);

	private static final String RUN = """
			select t.number, lower(case t.phase when 'PRACTICE' then 'PRACTICE' else coalesce(t.catch_kind, 'COUNTED') end)
			    as part, t.repeats, t.phase = 'RESERVE' as instead, coalesce(j.block, t.block) as block,
			  t.truth = 'FAKE' as fake, j.answer = 'FAKE' as called_fake, j.rt_millis as rt_ms, j.requested_ms,
			  j.achieved_ms, lower(j.verdict) as verdict, array_to_string(j.reasons, ' ') as reasons,
			  coalesce(j.evidence, x.evidence) as evidence, i.pool_id, i.position, i.source_name as image,
			  coalesce(j.judged_at, x.at) as at
			from trial t
			join image i on i.id = t.image_id
			left join judgement j on j.trial_id = t.id
			left join interruption x on x.trial_id = t.id
			where t.session_id = :session and (j.trial_id is not null or x.trial_id is not null)
			order by coalesce(j.judged_at, x.at), t.number
			""";

	private static final String PAST = """
			select p.trial as number, 'counted' as part, null::int as repeats, coalesce(p.repeat, false) as instead, p.block,
			  p.fake, p.called_fake, p.rt_ms, p.requested_ms, p.exposure_ms as achieved_ms, lower(p.verdict) as verdict,
			  p.reasons, p.evidence, null::uuid as pool_id, null::int as position, coalesce(p.image_name, p.image) as image,
			  p.judged_at as at
			from past_judgement p where p.campaign_id = :campaign and p.session = :number
			order by p.block, p.trial
			""";

	private final JdbcClient jdbc;

	private final EvidenceReader reader;

	SessionReplay(JdbcClient jdbc, EvidenceReader reader) {
		this.jdbc = jdbc;
		this.reader = reader;
	}

	public List<ReplayedTrial> of(UUID sessionId) {
		Gathering gathering = new Gathering(this.reader);
		this.jdbc.sql(RUN).param("session", sessionId).query((RowCallbackHandler) gathering::row);
		return gathering.trials;
	}

	/**
	 * @param number of the session in its past study
	 */
	public List<ReplayedTrial> ofPast(UUID campaignId, int number) {
		Gathering gathering = new Gathering(this.reader);
		this.jdbc.sql(PAST)
			.param("campaign", campaignId)
			.param("number", number)
			.query((RowCallbackHandler) gathering::row);
		return gathering.trials;
	}

	private static final class Gathering {

		private final EvidenceReader reader;

		private final List<ReplayedTrial> trials = new ArrayList<>();

		private final Map<Integer, Integer> served = new HashMap<>();

		private int judged;

		private boolean fullScreen;

		private @Nullable Instant last;

		Gathering(EvidenceReader reader) {
			this.reader = reader;
		}

		void row(ResultSet row) throws SQLException {
			boolean judged = row.getObject("called_fake") != null;
			boolean calledFake = row.getBoolean("called_fake");
			String part = row.getString("part").toLowerCase(Locale.ROOT);
			Evidence evidence = this.reader.read(row.getString("evidence"), calledFake);
			this.fullScreen |= evidence.fullScreen();
			Conduct conduct = evidence.conduct(this.fullScreen);
			Integer number = (judged && !part.equals("practice")) ? Integer.valueOf(++this.judged) : null;
			if (number != null) {
				this.served.put(row.getInt("number"), number);
			}
			Integer repeats = row.getObject("repeats", Integer.class);
			this.trials.add(new ReplayedTrial(number, part, (repeats != null) ? this.served.get(repeats) : null,
					row.getBoolean("instead"), row.getObject("block", Integer.class), row.getBoolean("fake"),
					judged ? calledFake : null, row.getObject("rt_ms", Double.class),
					row.getObject("requested_ms", Double.class), row.getObject("achieved_ms", Double.class),
					row.getString("verdict"), words(row.getString("reasons")), conduct,
					row.getObject("pool_id", UUID.class), row.getObject("position", Integer.class),
					row.getString("image"), pause(row.getObject("at", OffsetDateTime.class))));
		}

		private @Nullable Duration pause(@Nullable OffsetDateTime at) {
			Instant before = this.last;
			this.last = (at != null) ? at.toInstant() : null;
			if (before == null || this.last == null) {
				return null;
			}
			Duration between = Duration.between(before, this.last);
			return (between.compareTo(LONG) >= 0) ? between : null;
		}

		private static List<String> words(@Nullable String reasons) {
			return (reasons == null || reasons.isBlank()) ? List.of() : List.of(reasons.split(" "));
		}

	}

}
