package io.veridical.session;

import java.util.List;
import java.util.UUID;

import io.veridical.campaign.Stimuli;
import io.veridical.pool.Truth;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The labelled examples of a campaign. Their truth may be told: no rater of the campaign
 * is asked about them.
 */
@Component
class Tutorial {

	private final JdbcClient jdbc;

	private final Stimuli stimuli;

	Tutorial(JdbcClient jdbc, Stimuli stimuli) {
		this.jdbc = jdbc;
		this.stimuli = stimuli;
	}

	/** What the examples are, in the order in which they are shown. */
	List<Truth> truths(UUID campaignId) {
		return this.jdbc.sql("select truth from tutorial_example where campaign_id = :id order by number")
			.param("id", campaignId)
			.query((row, number) -> Truth.valueOf(row.getString("truth")))
			.list();
	}

	/**
	 * The image of an example, as large and long as every other.
	 * @throws ExampleNotThere if the session's campaign has none of this number
	 */
	byte[] at(String token, int number) {
		return this.jdbc.sql("""
				select e.campaign_id, e.image_id from rater_session s
				join tutorial_example e on e.campaign_id = s.campaign_id and e.number = :number
				where s.token = :token and s.status <> 'WITHDRAWN'
				""")
			.param("token", token)
			.param("number", number)
			.query((row, index) -> this.stimuli.of(row.getObject("campaign_id", UUID.class),
					row.getObject("image_id", UUID.class)))
			.optional()
			.orElseThrow(() -> new ExampleNotThere(number));
	}

}
