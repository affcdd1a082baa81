package io.veridical.session;

import java.util.UUID;

import io.veridical.campaign.Campaigns;
import io.veridical.campaign.HypeTime;
import io.veridical.campaign.Protocol;
import io.veridical.campaign.Stimuli;
import io.veridical.session.course.Course;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The images a rater may fetch now: the next one and a few ahead. Nothing here knows
 * whether an image is real, so nothing can tell.
 */
@Component
class StimulusWindow {

	static final int AHEAD = 8;

	private final JdbcClient jdbc;

	private final RaterSessions sessions;

	private final Campaigns campaigns;

	private final Standings standings;

	private final Stimuli stimuli;

	StimulusWindow(JdbcClient jdbc, RaterSessions sessions, Campaigns campaigns, Standings standings, Stimuli stimuli) {
		this.jdbc = jdbc;
		this.sessions = sessions;
		this.campaigns = campaigns;
		this.standings = standings;
		this.stimuli = stimuli;
	}

	/**
	 * The stimulus of a trial.
	 * @throws UnknownSession if no session has the token
	 * @throws StimulusNotOpen if the number lies outside of the window
	 */
	byte[] at(String token, int number) {
		RaterSession session = this.sessions.findByToken(token).orElseThrow(UnknownSession::new);
		Protocol protocol = this.campaigns.findById(session.getCampaignId()).orElseThrow().getProtocol();
		return (protocol instanceof HypeTime time) ? timed(session, time, number) : untimed(token, number);
	}

	private byte[] timed(RaterSession session, HypeTime protocol, int number) {
		Standing standing = this.standings.of(session, protocol);
		Course course = standing.courseIn(session.getStatus());
		if (!course.coming().contains(number)) {
			throw new StimulusNotOpen(number, course.nextNumber());
		}
		return this.stimuli.of(session.getCampaignId(), standing.trials().get(number - 1).imageId());
	}

	private byte[] untimed(String token, int number) {
		Asked asked = find(token, number);
		if (asked.imageId() == null || number < asked.next() || number > asked.next() + AHEAD) {
			throw new StimulusNotOpen(number, asked.next());
		}
		return this.stimuli.of(asked.campaignId(), asked.imageId());
	}

	private Asked find(String token, int number) {
		return this.jdbc.sql("""
				select s.campaign_id, t.image_id,
				  (select count(*) from judgement j where j.session_id = s.id) + 1 as next
				from rater_session s
				left join trial t on t.session_id = s.id and t.number = :number and s.status <> 'WITHDRAWN'
				where s.token = :token
				""")
			.param("token", token)
			.param("number", number)
			.query((row, index) -> new Asked(row.getObject("campaign_id", UUID.class),
					row.getObject("image_id", UUID.class), row.getInt("next")))
			.optional()
			.orElseThrow(UnknownSession::new);
	}

	/**
	 * What was asked for; without an image if there is no such trial.
	 */
	private record Asked(UUID campaignId, @Nullable UUID imageId, int next) {

	}

}
