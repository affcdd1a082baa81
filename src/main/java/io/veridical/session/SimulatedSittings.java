package io.veridical.session;

import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.veridical.campaign.Campaign;
import io.veridical.campaign.Campaigns;
import io.veridical.pool.Truth;
import io.veridical.session.course.CatchKind;
import io.veridical.session.course.Trial;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the simulated raters of a rehearsal must know and no page is told: the truth. It
 * stays within the application, and is told of rehearsals alone.
 */
@Service
public class SimulatedSittings {

	private final RaterSessions sessions;

	private final Campaigns campaigns;

	private final Trials trials;

	private final JdbcClient jdbc;

	SimulatedSittings(RaterSessions sessions, Campaigns campaigns, Trials trials, JdbcClient jdbc) {
		this.sessions = sessions;
		this.campaigns = campaigns;
		this.trials = trials;
		this.jdbc = jdbc;
	}

	/**
	 * What a simulated rater judges.
	 * @throws IllegalStateException if people judge that campaign
	 */
	@Transactional(readOnly = true)
	public Sitting of(String token) {
		RaterSession session = this.sessions.findByToken(token).orElseThrow(UnknownSession::new);
		Campaign campaign = this.campaigns.findById(session.getCampaignId()).orElseThrow();
		if (!campaign.isRehearsal()) {
			throw new IllegalStateException("%s is judged by people: nobody is told its truth".formatted(campaign));
		}
		return new Sitting(session.getId(), session.getConditionId(),
				this.trials.of(session.getId())
					.stream()
					.map(Seen::of)
					.collect(Collectors.toMap(Seen::trial, Function.identity())));
	}

	/**
	 * Delete what simulated raters left in a rehearsal, and the raters.
	 */
	@Transactional
	public void forget(UUID campaignId) {
		if (!this.campaigns.findById(campaignId).orElseThrow().isRehearsal()) {
			throw new IllegalStateException("Campaign %s is judged by people".formatted(campaignId));
		}
		for (String table : new String[] { "judgement", "interruption", "preflight" }) {
			this.jdbc
				.sql("delete from %s where session_id in (select id from rater_session where campaign_id = :id)"
					.formatted(table))
				.param("id", campaignId)
				.update();
		}
		this.jdbc.sql("""
				with gone as (delete from rater_session where campaign_id = :id returning rater_id)
				delete from rater r using gone where r.id = gone.rater_id and not exists (
				  select from rater_session s where s.rater_id = r.id and s.campaign_id <> :id)
				""").param("id", campaignId).update();
	}

	/**
	 * A simulated rater's trials by their ids.
	 */
	public record Sitting(UUID sessionId, UUID conditionId, Map<UUID, Seen> trials) {

	}

	/**
	 * What a trial is.
	 *
	 * @param gold whether anybody can see what the image is
	 * @param repeats the number of the trial whose image comes again; null unless one
	 * does
	 */
	public record Seen(UUID trial, int number, boolean fake, boolean gold, @Nullable Integer repeats) {

		static Seen of(Trial trial) {
			return new Seen(trial.id(), trial.number(), trial.truth() == Truth.FAKE, trial.kind() == CatchKind.GOLD,
					trial.repeats());
		}

	}

}
