package io.veridical.session;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.random.RandomGenerator;

import io.veridical.campaign.Campaign;
import io.veridical.campaign.Condition;
import io.veridical.rater.Rater;
import io.veridical.session.RaterSession.Arrival;
import io.veridical.session.RaterSession.Seat;

import org.springframework.stereotype.Component;

/**
 * Gives a new rater a seat in the condition that needs one most, with images that this
 * rater has never seen. Where those of a condition do not suffice, the next one is tried.
 */
@Component
class Seating {

	private final Balance balance;

	private final RaterSessions sessions;

	private final Trials trials;

	private final SessionKeys keys;

	Seating(Balance balance, RaterSessions sessions, Trials trials, SessionKeys keys) {
		this.balance = balance;
		this.sessions = sessions;
		this.trials = trials;
		this.keys = keys;
	}

	void queueUp(UUID campaignId) {
		this.balance.queueUp(campaignId);
	}

	/**
	 * Return only if there is a seat left.
	 * @throws CampaignIsFull if not
	 */
	void expectRoom(Campaign campaign, Instant now) {
		this.balance.open(campaign, now);
	}

	/**
	 * Seat a rater who has queued up. Every draw follows from the campaign's seed and
	 * from how many came before.
	 */
	RaterSession seat(Campaign campaign, Rater rater, Arrival arrival, String language, Instant now) {
		RandomGenerator random = new SplittableRandom(
				campaign.getSeed() ^ this.sessions.countByCampaignId(campaign.getId()));
		long seed = random.nextLong();
		List<Candidate> reals = this.trials.unseen(campaign.getRealPoolId(), rater.id(), campaign.getId());
		Catches catches = Catches.of(campaign.getCatchTrials(),
				(pool) -> this.trials.unseen(pool, rater.id(), campaign.getId()));
		for (Offer offer : offers(campaign, now, random)) {
			List<List<Candidate>> fakes = offer.pools()
				.stream()
				.map((pool) -> this.trials.unseen(pool, rater.id(), campaign.getId()))
				.toList();
			Optional<SessionPlan> plan = SessionPlan.mixed(seed, reals, fakes, campaign.getProtocol(), catches);
			if (plan.isPresent()) {
				Seat seat = new Seat(campaign.getId(), offer.conditionId(), arrival);
				RaterSession session = this.sessions
					.saveAndFlush(RaterSession.begin(seat, rater.id(), seed, language, this.keys.next(), now));
				this.trials.add(session.getId(), plan.get().trials());
				return session;
			}
		}
		throw new NothingNewToShow(campaign.getTitle());
	}

	// who takes a qualification judges fakes of every condition
	private List<Offer> offers(Campaign campaign, Instant now, RandomGenerator random) {
		if (campaign.isQualification()) {
			this.balance.open(campaign, now);
			List<Condition> conditions = campaign.getConditions();
			return List
				.of(new Offer(conditions.get(0).getId(), conditions.stream().map(Condition::getPoolId).toList()));
		}
		return this.balance.shares(campaign, now, random)
			.stream()
			.map((share) -> new Offer(share.conditionId(), List.of(share.poolId())))
			.toList();
	}

	/**
	 * A seat that may be taken.
	 *
	 * @param pools whose fakes are judged there
	 */
	private record Offer(UUID conditionId, List<UUID> pools) {

	}

}
