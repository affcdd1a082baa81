package io.veridical.scoring;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;

import io.veridical.campaign.Campaign;
import io.veridical.campaign.Campaigns;
import io.veridical.campaign.Condition;
import io.veridical.campaign.HypeTime;
import io.veridical.statistics.Estimate;
import io.veridical.statistics.RaterInterval;
import io.veridical.statistics.SharedRaters;
import io.veridical.statistics.WelchTest;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Scores by panel, and each panel against everybody who is in none.
 */
@Service
public class PanelScores {

	private static final double LEVEL = RaterBootstrap.LEVEL;

	private final Scoring scoring;

	private final Campaigns campaigns;

	private final JdbcClient jdbc;

	PanelScores(Scoring scoring, Campaigns campaigns, JdbcClient jdbc) {
		this.scoring = scoring;
		this.campaigns = campaigns;
		this.jdbc = jdbc;
	}

	/**
	 * @param campaignId a campaign in any state
	 * @return for each condition those in no panel first, then each panel; nothing where
	 * no member of a panel has begun
	 * @throws java.util.NoSuchElementException if there is no such campaign
	 */
	public List<PanelScore> of(UUID campaignId) {
		Campaign campaign = this.campaigns.findById(campaignId).orElseThrow();
		Map<String, String> panels = panels(campaignId);
		if (panels.isEmpty()) {
			return List.of();
		}
		List<RaterValue> values = this.scoring.raterValues(campaignId);
		int trials = (campaign.getProtocol() instanceof HypeTime) ? 0 : campaign.getProtocol().trials();
		List<PanelScore> scores = new ArrayList<>();
		for (Condition condition : campaign.getConditions()) {
			Group crowd = group(values, condition, panels, null);
			scores.add(score(condition, null, crowd, null, trials));
			for (String panel : new TreeSet<>(panels.values())) {
				scores.add(score(condition, panel, group(values, condition, panels, panel), crowd, trials));
			}
		}
		return scores;
	}

	private Map<String, String> panels(UUID campaignId) {
		Map<String, String> panels = new HashMap<>();
		this.jdbc.sql("""
				select s.rater_id::text, p.name from rater_session s join panel p on p.id = s.panel_id
				where s.campaign_id = :campaignId and s.status <> 'WITHDRAWN'
				""")
			.param("campaignId", campaignId)
			.query((RowCallbackHandler) (row) -> panels.put(row.getString(1), row.getString(2)));
		return panels;
	}

	private static Group group(List<RaterValue> values, Condition condition, Map<String, String> panels,
			@Nullable String panel) {
		return new Group(values.stream()
			.filter((value) -> value.conditionId().equals(condition.getId()))
			.filter((value) -> (panel != null) ? panel.equals(panels.get(value.rater()))
					: !panels.containsKey(value.rater()))
			.mapToDouble(RaterValue::value)
			.toArray());
	}

	private static PanelScore score(Condition condition, @Nullable String panel, Group group, @Nullable Group crowd,
			int trials) {
		Estimate estimate = group.estimate(trials);
		return new PanelScore(condition.getId(), condition.getModel(), panel, group.values.length, group.mean(),
				estimate, (crowd != null) ? difference(group, crowd, trials) : null);
	}

	private static @Nullable Estimate difference(Group group, Group crowd, int trials) {
		if (group.values.length < 2 || crowd.values.length < 2) {
			return null;
		}
		WelchTest test = WelchTest.of(RaterBootstrap.mean(group.values) - RaterBootstrap.mean(crowd.values),
				group.sample(), crowd.sample(), 0, new SharedRaters(0, group.values.length, crowd.values.length, 0),
				Math.hypot(group.independentError(trials), crowd.independentError(trials)), LEVEL);
		return (test != null) ? test.difference() : null;
	}

	/**
	 * The raters of one group in one condition.
	 */
	private record Group(double[] values) {

		private @Nullable Double mean() {
			return (this.values.length > 0) ? RaterBootstrap.mean(this.values) : null;
		}

		private @Nullable Estimate estimate(int trials) {
			if (this.values.length < 2) {
				return null;
			}
			return (trials > 0) ? RaterInterval.ofPercent(this.values, this.values.length * trials, LEVEL)
					: RaterInterval.of(this.values, LEVEL);
		}

		private WelchTest.Sample sample() {
			return new WelchTest.Sample(RaterInterval.of(this.values, LEVEL).standardError(), this.values.length - 1);
		}

		// as Score has it
		private double independentError(int trials) {
			if (trials == 0) {
				return 0;
			}
			double judgements = (double) trials * this.values.length;
			double share = (RaterBootstrap.mean(this.values) / 100 * judgements + .5) / (judgements + 1);
			return 100 * Math.sqrt(share * (1 - share) / judgements);
		}

	}

}
