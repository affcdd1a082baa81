package io.veridical.quality;

import java.util.Map;
import java.util.NoSuchElementException;
import java.util.UUID;
import java.util.function.BiConsumer;

import io.veridical.campaign.Campaign;
import io.veridical.campaign.Campaigns;
import io.veridical.campaign.HypeTime;
import io.veridical.screening.ObservedSession;

import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sessions as screening sees them: answers in the order served, what the browser said
 * about each, and who else sat at the same browser. Of past studies as far as their files
 * tell, most often without times.
 */
@Repository
public class ObservedSessions {

	private static final int ROWS_AT_ONCE = 2_000;

	private static final String RUN = """
			select s.id::text as session, t.number, t.truth = 'FAKE' as fake, j.answer = 'FAKE' as called_fake,
			  coalesce(t.catch_kind, 'COUNTED') as kind, t.repeats, j.rt_millis as rt_ms, j.achieved_ms as exposure_ms,
			  j.verdict, j.evidence, shared.others,
			  case when c.origin <> 'REHEARSAL' then 1000 * extract(epoch from
			    max(j.judged_at) over (partition by s.id) - s.started_at)::float8 end as elapsed_ms
			from rater_session s
			join campaign c on c.id = s.campaign_id
			cross join lateral (
			  select count(distinct o.rater_id)::int as others
			  from rater_session o join rater r on r.id = o.rater_id join rater own on own.id = s.rater_id
			  where o.campaign_id = s.campaign_id and o.rater_id <> s.rater_id and o.started_at < s.started_at
			    and o.status <> 'WITHDRAWN' and (o.browser = s.browser or lower(r.external_id) = lower(own.external_id))) shared
			join trial t on t.session_id = s.id and t.phase <> 'PRACTICE'
			join judgement j on j.trial_id = t.id
			where s.%s = :id and s.status <> 'WITHDRAWN'
			order by s.started_at, s.id, j.block, j.place, t.number
			""";

	private static final String PAST = """
			select s.session, p.trial as number, p.fake, p.called_fake, 'COUNTED' as kind, null::int as repeats, p.rt_ms,
			  p.exposure_ms, p.verdict, p.evidence, 0 as others, null::float8 as elapsed_ms
			from past_session s
			join past_judgement p on p.campaign_id = s.campaign_id and p.session = s.number
			where s.campaign_id = :id%s
			order by s.number, p.block, p.trial
			""";

	private final JdbcClient jdbc;

	private final Campaigns campaigns;

	private final EvidenceReader evidence;

	ObservedSessions(JdbcClient jdbc, Campaigns campaigns, EvidenceReader evidence) {
		this.jdbc = jdbc;
		this.campaigns = campaigns;
		this.evidence = evidence;
	}

	/**
	 * One session that was run here, whatever became of it.
	 * @throws NoSuchElementException if nothing of it is judged
	 */
	public ObservedSession of(Campaign campaign, UUID sessionId) {
		return one(RUN.formatted("id"), Map.of("id", sessionId), campaign);
	}

	/**
	 * One session by the name that exports give it.
	 * @throws NoSuchElementException if there is none, or nothing of it is judged
	 */
	public ObservedSession of(Campaign campaign, String session) {
		return campaign.isPast() ? one(PAST.formatted(" and s.session = :session"),
				Map.of("id", campaign.getId(), "session", session), campaign) : of(campaign, UUID.fromString(session));
	}

	/**
	 * Hand over every session of which something is judged, under the name that exports
	 * give it, in the order they began.
	 */
	@Transactional(readOnly = true)
	public void forEach(UUID campaignId, BiConsumer<String, ObservedSession> consumer) {
		Campaign campaign = this.campaigns.findById(campaignId).orElseThrow();
		SessionGathering gathering = new SessionGathering(timed(campaign), this.evidence, consumer);
		this.jdbc.sql(campaign.isPast() ? PAST.formatted("") : RUN.formatted("campaign_id"))
			.param("id", campaignId)
			.withFetchSize(ROWS_AT_ONCE)
			.query((RowCallbackHandler) gathering::row);
		gathering.end();
	}

	private ObservedSession one(String sql, Map<String, ?> parameters, Campaign campaign) {
		ObservedSession[] found = { null };
		SessionGathering gathering = new SessionGathering(timed(campaign), this.evidence,
				(session, observed) -> found[0] = observed);
		this.jdbc.sql(sql).params(parameters).query((RowCallbackHandler) gathering::row);
		gathering.end();
		if (found[0] == null) {
			throw new NoSuchElementException("No judged session " + parameters);
		}
		return found[0];
	}

	private static boolean timed(Campaign campaign) {
		return campaign.getProtocol() instanceof HypeTime;
	}

}
