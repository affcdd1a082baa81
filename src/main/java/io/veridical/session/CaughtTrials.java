package io.veridical.session;

import java.util.List;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What raters said to the catch trials of a campaign: the view {@code caught_trial}.
 */
@Repository
public class CaughtTrials {

	private final JdbcClient jdbc;

	CaughtTrials(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * The anchors of a campaign by name, as far as they were judged in sessions that are
	 * finished and not excluded; trials that were not shown as asked for are left out.
	 */
	public List<AnchorCounts> anchors(UUID campaignId) {
		return this.jdbc.sql("""
				select c.anchor, c.truth = 'fake' as fake, count(distinct c.rater)::int as raters,
				  count(*)::int as judgements, (count(*) filter (where c.truth <> c.answer))::int as wrong
				from caught_trial c
				join rater_session s on s.id = c.session::uuid and s.status = 'FINISHED' and not s.excluded
				where c.campaign_id = :campaignId and c.catch = 'anchor' and c.verdict is distinct from 'bad'
				group by c.anchor, c.truth order by c.anchor
				""").param("campaignId", campaignId).query(AnchorCounts.class).list();
	}

	/**
	 * How often an anchor was judged wrongly.
	 *
	 * @param fake whether its images count as fake
	 */
	public record AnchorCounts(String anchor, boolean fake, int raters, int judgements, int wrong) {

	}

}
