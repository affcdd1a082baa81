package io.veridical.qualification;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.UUID;

import io.veridical.campaign.Campaign;
import io.veridical.campaign.Campaigns;
import io.veridical.campaign.Passing;
import io.veridical.qualification.QualificationReport.Finished;
import io.veridical.qualification.QualificationReport.Line;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads what came out of a qualification, all as of one moment.
 */
@Service
public class QualificationReports {

	private final Campaigns campaigns;

	private final JdbcClient jdbc;

	QualificationReports(Campaigns campaigns, JdbcClient jdbc) {
		this.campaigns = campaigns;
		this.jdbc = jdbc;
	}

	/**
	 * @throws NoSuchElementException if there is no such qualification
	 */
	@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
	public QualificationReport of(UUID campaignId) {
		Campaign campaign = this.campaigns.findById(campaignId)
			.filter(Campaign::isQualification)
			.orElseThrow(() -> new NoSuchElementException("No qualification " + campaignId));
		Passing passing = Objects.requireNonNull(campaign.getAdmission().passing());
		return new QualificationReport(campaignId, passing, passing.byGuessing(campaign.getProtocol()),
				count(campaignId, "ACTIVE"), count(campaignId, "WITHDRAWN"), attempts(campaignId, passing),
				lines(campaignId));
	}

	private int count(UUID campaignId, String status) {
		return this.jdbc.sql("select count(*) from rater_session where campaign_id = :campaignId and status = :status")
			.param("campaignId", campaignId)
			.param("status", status)
			.query(Integer.class)
			.single();
	}

	private List<Finished> attempts(UUID campaignId, Passing passing) {
		return this.jdbc.sql("""
				select s.id, s.attempt,
				  count(*) filter (where t.truth = 'REAL') as reals,
				  count(*) filter (where t.truth = 'REAL' and j.answer = 'REAL') as reals_right,
				  count(*) filter (where t.truth = 'FAKE') as fakes,
				  count(*) filter (where t.truth = 'FAKE' and j.answer = 'FAKE') as fakes_right
				from rater_session s
				join trial t on t.session_id = s.id and t.phase = 'MAIN'
				join judgement j on j.trial_id = t.id
				where s.campaign_id = :campaignId and s.status = 'FINISHED'
				group by s.id order by s.started_at, s.id
				""").param("campaignId", campaignId).query((row, number) -> {
			int reals = row.getInt("reals");
			int fakes = row.getInt("fakes");
			int realsRight = row.getInt("reals_right");
			int fakesRight = row.getInt("fakes_right");
			return new Finished(row.getObject("id", UUID.class), row.getInt("attempt"), (double) realsRight / reals,
					(double) fakesRight / fakes, passing.passes(realsRight, reals, fakesRight, fakes));
		}).list();
	}

	private List<Line> lines(UUID campaignId) {
		return this.jdbc.sql("""
				select c.model, count(j.trial_id) as shown, count(*) filter (where j.answer = t.truth) as correct
				from rater_session s
				join trial t on t.session_id = s.id and t.phase = 'MAIN'
				join judgement j on j.trial_id = t.id
				join image i on i.id = t.image_id
				left join campaign_condition c
				  on c.campaign_id = s.campaign_id and c.pool_id = i.pool_id and t.truth = 'FAKE'
				where s.campaign_id = :campaignId and s.status = 'FINISHED'
				group by c.model, c.position order by c.position nulls first
				""")
			.param("campaignId", campaignId)
			.query((row, number) -> new Line(row.getString("model"), row.getInt("shown"), row.getInt("correct")))
			.list();
	}

}
