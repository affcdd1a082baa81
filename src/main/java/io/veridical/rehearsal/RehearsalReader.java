package io.veridical.rehearsal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.UUID;
import java.util.stream.IntStream;

import io.veridical.campaign.Campaign;
import io.veridical.campaign.Campaigns;
import io.veridical.campaign.Condition;
import io.veridical.campaign.HypeTime;
import io.veridical.campaign.Load;
import io.veridical.rehearsal.RehearsalView.Outcome;
import io.veridical.scoring.ConditionScore;
import io.veridical.scoring.Score;
import io.veridical.scoring.Scoring;
import io.veridical.scoring.Unit;
import io.veridical.statistics.Estimate;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;

/**
 * Reads how rehearsals go and what came of them.
 */
@Service
class RehearsalReader {

	private final Rehearsals rehearsals;

	private final Campaigns campaigns;

	private final Scoring scoring;

	private final Clock clock;

	RehearsalReader(Rehearsals rehearsals, Campaigns campaigns, Scoring scoring, Clock clock) {
		this.rehearsals = rehearsals;
		this.campaigns = campaigns;
		this.scoring = scoring;
		this.clock = clock;
	}

	/**
	 * @throws NoSuchElementException if there is no such rehearsal
	 */
	Rehearsal find(UUID id) {
		return this.campaigns.findById(id)
			.flatMap((campaign) -> this.rehearsals.find(campaign.getId()))
			.orElseThrow(() -> new NoSuchElementException("No rehearsal " + id));
	}

	RehearsalView of(UUID id) {
		return view(find(id));
	}

	/** The rehearsals of a campaign, newest first. */
	List<RehearsalView> all(UUID original) {
		return this.rehearsals.of(original).stream().map(this::view).toList();
	}

	/** How fast a rehearsal of a campaign may be expected to go. */
	Pace pace(Campaign campaign) {
		return this.rehearsals.rate(campaign.getProtocol() instanceof HypeTime)
			.map((rate) -> new Pace(rate, true))
			.orElse(Pace.USUAL);
	}

	private RehearsalView view(Rehearsal rehearsal) {
		Campaign campaign = this.campaigns.findById(rehearsal.campaignId()).orElseThrow();
		Instant now = this.clock.instant();
		RehearsalPlan plan = rehearsal.plan();
		// no scoring while raters are at work: it would slow them down
		List<ConditionScore> scores = rehearsal.isRunning() ? List.of()
				: this.scoring.scores(campaign.getId()).conditions();
		List<Outcome> outcomes = IntStream.range(0, campaign.getConditions().size())
			.mapToObj((i) -> outcome(campaign.getConditions().get(i), plan.qualities().get(i),
					rehearsal.truths().isEmpty() ? null : rehearsal.truths().get(i),
					scores.isEmpty() ? null : scores.get(i).score()))
			.toList();
		Instant opened = rehearsal.openedAt();
		return new RehearsalView(campaign.getId(), campaign.getTitle(), campaign.getRehearsalOf(), true,
				rehearsal.status(), rehearsal.failure(), rehearsal.startedAt(), rehearsal.seconds(now),
				(opened != null) ? Duration.between(rehearsal.startedAt(), opened).toMillis() / 1000.0 : null,
				rehearsal.left(), plan.total(), plan.raters(), plan.badPercent(), Long.toString(plan.seed()),
				rehearsal.judgements(), rehearsal.judgementsPerSecond(now), left(rehearsal, campaign, now),
				rehearsal.slowestMillis(), Unit.of(campaign.getProtocol()).text(), outcomes,
				(int) outcomes.stream().filter((outcome) -> Boolean.TRUE.equals(outcome.inside())).count(),
				this.rehearsals.kinds(campaign.getId()));
	}

	private static @Nullable Long left(Rehearsal rehearsal, Campaign campaign, Instant now) {
		double rate = rehearsal.judgementsPerSecond(now);
		if (!rehearsal.isRunning() || rate <= 0) {
			return null;
		}
		long planned = (long) rehearsal.plan().total() * Load.of(campaign).planned();
		return Math.max(1, Math.round((planned - rehearsal.judgements()) / rate));
	}

	private static Outcome outcome(Condition condition, double assumed, @Nullable Double truth, @Nullable Score score) {
		Estimate main = (score != null) ? score.intervals().value().main() : null;
		Boolean inside = (main != null && truth != null)
				? Boolean.valueOf(main.interval().lower() <= truth && truth <= main.interval().upper()) : null;
		return new Outcome(condition.getModel(), assumed, truth, (score != null) ? score.raters() : 0,
				(score != null) ? Double.valueOf(score.value()) : null,
				(main != null) ? Double.valueOf(main.interval().lower()) : null,
				(main != null) ? Double.valueOf(main.interval().upper()) : null, inside);
	}

}
