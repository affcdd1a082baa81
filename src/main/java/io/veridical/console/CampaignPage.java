package io.veridical.console;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import io.veridical.campaign.Campaign;
import io.veridical.campaign.Condition;
import io.veridical.campaign.HypeTime;
import io.veridical.campaign.Passing;
import io.veridical.campaign.Protocol;
import io.veridical.campaign.Supply;
import io.veridical.console.CatchLines.Line;
import io.veridical.console.RulesWish.RuleWish;
import io.veridical.pool.GeneratedElsewhere;
import io.veridical.pool.ImagePool;
import io.veridical.pool.Provenance;
import io.veridical.pool.Sampled;
import io.veridical.screening.Rule;
import io.veridical.screening.RuleSet;
import io.veridical.session.ExpectedTime;

/**
 * What a campaign's page shows.
 *
 * @param reals the pool of real images; null of a past study
 * @param models each condition with the pool of its fakes
 * @param catches what is mixed into the counted trials; null if nothing is
 * @param raterLink the whole address for raters
 */
record CampaignPage(Campaign campaign, @Nullable ImagePool reals, List<Model> models, @Nullable CatchLines catches,
		CampaignProgress progress, String raterLink) {

	public Protocol protocol() {
		return this.campaign.getProtocol();
	}

	/** Whether exposures are limited, and their timing is worth a report. */
	public boolean isTime() {
		return protocol() instanceof HypeTime;
	}

	public String status() {
		return this.campaign.getStatus().text();
	}

	/** By which finished sessions count. */
	public RuleSet rules() {
		return this.campaign.getRules();
	}

	/** The limit of a rule as it is written. */
	public String limit(Rule rule) {
		return RuleWish.limit(rule);
	}

	/** Whether its judgements were made elsewhere. */
	public boolean isPast() {
		return this.campaign.isPast();
	}

	/** Whether the same person can come again, unknown. */
	public boolean isUnprotected() {
		return !isPast() && !this.campaign.isRehearsal() && this.campaign.getAdmission().unprotected();
	}

	/** Of a qualification, what passes. */
	public @Nullable Passing passing() {
		return this.campaign.getAdmission().passing();
	}

	/** Of a qualification, the chance of passing by guessing. */
	public String byGuessing() {
		Passing passing = passing();
		return (passing != null) ? Texts.chance(passing.byGuessing(protocol())) : "";
	}

	/** Whether there are or may be judgements. */
	public boolean isOpened() {
		return isPast() || this.campaign.getLaunchedAt() != null;
	}

	/** Whether what came out is all that will come out. */
	public boolean isOver() {
		return this.campaign.getStatus().isOver();
	}

	/** Whether title and target may still change. */
	public boolean isRenamable() {
		return this.campaign.getStatus() != Campaign.Status.ARCHIVED;
	}

	/** Whether raters may still be wanted. */
	public boolean isRetargetable() {
		return !isOver() && !this.campaign.isRehearsal();
	}

	/** Whether every model has as many counted raters as are wanted. */
	public boolean isComplete() {
		Integer target = this.campaign.getTerms().target();
		return target != null && this.progress.conditions()
			.stream()
			.allMatch((counts) -> counts.finished() - counts.excluded() >= target);
	}

	/**
	 * Whether its numbers may change by themselves: who is under way when it is closed
	 * may finish.
	 */
	public boolean isMoving() {
		return switch (this.campaign.getStatus()) {
			case PREPARING, LIVE -> true;
			case PAUSED, CLOSED -> this.progress.active() > 0 && !isPast();
			case DRAFT, ARCHIVED -> false;
		};
	}

	/** How long a rater takes, as raters are told. */
	public int minutes() {
		return ExpectedTime.minutes(this.campaign);
	}

	/** How many different reals one rater needs. */
	public int realsNeeded() {
		return new Supply(this.campaign).needs(this.campaign.getRealPoolId());
	}

	/** How many different fakes of a model one rater needs, of that which needs most. */
	public int fakesNeeded() {
		Supply supply = new Supply(this.campaign);
		return this.models.stream()
			.mapToInt((model) -> supply.needs(model.condition.getPoolId()))
			.max()
			.orElse(protocol().fakesNeeded());
	}

	/** Pools of a draft that do not have the images which each rater needs. */
	public List<Shortage> shortages() {
		if (this.campaign.getStatus() != Campaign.Status.DRAFT) {
			return List.of();
		}
		Supply supply = new Supply(this.campaign);
		return Stream
			.of(Stream.ofNullable(this.reals), this.models.stream().flatMap((model) -> Stream.ofNullable(model.fakes)),
					Stream.ofNullable(this.catches).flatMap((catches) -> catches.lines().stream()).map(Line::pool))
			.flatMap(Function.identity())
			.map((pool) -> new Shortage(pool, supply.needs(pool.getId())))
			.filter((shortage) -> shortage.pool.isComplete() && shortage.pool.getImageCount() < shortage.needed)
			.distinct()
			.toList();
	}

	/**
	 * Whether a draft has so few reals that raters come to know them: with 50 in use
	 * errors on reals fell from 24 % to 4 % within 96 trials (raw data of HYPE).
	 */
	public boolean isShortOfReals() {
		if (this.campaign.getStatus() != Campaign.Status.DRAFT || this.reals == null || !this.reals.isComplete()) {
			return false;
		}
		int there = this.reals.getImageCount();
		return shortages().isEmpty() && (there <= 50 || there < 2 * protocol().realsNeeded());
	}

	/** A pool with fewer images than are needed. */
	record Shortage(ImagePool pool, int needed) {

	}

	/** A condition and the pool of its fakes, which a past study has not. */
	record Model(Condition condition, @Nullable ImagePool fakes) {

		/** Who made the fakes, and how, as far as it is known. */
		public String origin() {
			if (this.fakes == null) {
				return "";
			}
			Provenance provenance = this.fakes.getProvenance();
			if (provenance instanceof Sampled sampled) {
				return sampled.generator() + ", " + sampled.prior() + ", " + sampled.truncation() + ", seed "
						+ sampled.seed();
			}
			return (provenance instanceof GeneratedElsewhere elsewhere) ? elsewhere.model() : "";
		}

	}

}
