package io.veridical.scoring;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.veridical.campaign.Campaigns;
import io.veridical.session.JudgedTrials;

import org.springframework.stereotype.Service;

/**
 * Scores the conditions of a campaign from the judgements of the raters who finished.
 * Nothing is stored: the same judgements give the same scores. What has been read and
 * computed is remembered, and every call looks for what is new.
 */
@Service
public class Scoring {

	private final Campaigns campaigns;

	private final JudgedTrials judgements;

	private final Books books;

	private final Pictures pictures;

	private final Metrics metrics;

	Scoring(Campaigns campaigns, JudgedTrials judgements, Books books, Pictures pictures, Metrics metrics) {
		this.campaigns = campaigns;
		this.judgements = judgements;
		this.books = books;
		this.pictures = pictures;
		this.metrics = metrics;
	}

	/**
	 * @param campaignId a campaign in any state
	 * @return the scores as they stand now
	 * @throws java.util.NoSuchElementException if there is no such campaign
	 */
	public CampaignScores scores(UUID campaignId) {
		CampaignScores scores = book(campaignId).scores(this.judgements);
		this.books.tidy();
		return scores;
	}

	/**
	 * @param campaignId a campaign in any state
	 * @return all that can be said of it now, its judgements looked through once
	 * @throws java.util.NoSuchElementException if there is no such campaign
	 */
	public Snapshot snapshot(UUID campaignId) {
		Snapshot snapshot = book(campaignId).snapshot(this.judgements, this.pictures, this.metrics.of(campaignId));
		this.books.tidy();
		return snapshot;
	}

	/**
	 * @param campaignId a campaign in any state
	 * @return what lies behind the score of each condition, in the campaign's order
	 * @throws java.util.NoSuchElementException if there is no such campaign
	 */
	public List<Behind> behind(UUID campaignId) {
		return snapshot(campaignId).behind();
	}

	/**
	 * @param campaignId a campaign in any state
	 * @return how the automated metrics that the researcher gave go with the scores
	 * @throws java.util.NoSuchElementException if there is no such campaign
	 */
	public List<HumanVsMetric> metrics(UUID campaignId) {
		return HumanVsMetric.of(scores(campaignId), this.metrics.of(campaignId));
	}

	/**
	 * @param campaignId a campaign in any state
	 * @return what each rater's judgements of each condition are worth
	 * @throws java.util.NoSuchElementException if there is no such campaign
	 */
	List<RaterValue> raterValues(UUID campaignId) {
		return book(campaignId).raterValues(this.judgements);
	}

	/**
	 * @param campaignId a campaign in any state
	 * @param finished raters in the order they finished
	 * @return how each condition's interval narrowed, in the campaign's order; what it
	 * resamples is not remembered
	 * @throws java.util.NoSuchElementException if there is no such campaign
	 */
	public List<Narrowing> narrowing(UUID campaignId, List<String> finished) {
		Map<String, Integer> places = new HashMap<>();
		finished.forEach((rater) -> places.putIfAbsent(rater, places.size()));
		List<RaterValue> values = raterValues(campaignId);
		return scores(campaignId).conditions()
			.stream()
			.map((condition) -> Narrowing.of(condition, values, places))
			.toList();
	}

	/**
	 * @param campaignId a campaign in any state
	 * @return where the scatter of each condition's judgements comes from, as far as its
	 * raters tell; nothing where images are shown for a limited time
	 * @throws java.util.NoSuchElementException if there is no such campaign
	 */
	public List<ConditionScatter> scatter(UUID campaignId) {
		return book(campaignId).scatter(this.judgements);
	}

	/**
	 * The version of a {@link #snapshot}, without scoring what is new.
	 * @param campaignId a campaign in any state
	 * @return a text that is another one whenever judgements or metrics are, and the same
	 * for the same ones wherever and whenever they are read
	 * @throws java.util.NoSuchElementException if there is no such campaign
	 */
	public String version(UUID campaignId) {
		return book(campaignId).version(this.judgements, this.metrics.of(campaignId));
	}

	private CampaignBook book(UUID campaignId) {
		return this.books.of(Design.of(this.campaigns.findById(campaignId).orElseThrow()));
	}

}
