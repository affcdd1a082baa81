package io.veridical.scoring;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.veridical.scoring.ledger.Ledger;
import io.veridical.scoring.ledger.Rule;
import io.veridical.scoring.ledger.Sitting;
import org.jspecify.annotations.Nullable;

/**
 * Gathers what lies behind the score of one condition, in one walk over its judgements.
 */
final class BehindCondition {

	private final Design design;

	private final Ledger ledger;

	private final int condition;

	private final CampaignScorer scorer;

	private final Pictures pictures;

	private final LearningCurve learning = new LearningCurve();

	private final ImageTallies images = new ImageTallies();

	private final ResponseTimeTallies responses = new ResponseTimeTallies();

	BehindCondition(Design design, Ledger ledger, int condition, CampaignScorer scorer, Pictures pictures) {
		this.design = design;
		this.ledger = ledger;
		this.condition = condition;
		this.scorer = scorer;
		this.pictures = pictures;
	}

	/**
	 * @param declared the condition's result as the campaign has it
	 */
	Behind of(ConditionResult declared) {
		this.ledger.sittings().stream().filter((sitting) -> sitting.isOf(this.condition)).forEach(this::walk);
		Design.Named named = this.design.conditions().get(this.condition);
		return new Behind(named.id(), named.model(), this.learning.deciles(), this.learning.isSorted(),
				pictured(named.fakes(), this.images.hardest(true)), pictured(named.fakes(), this.images.telling()),
				pictured(this.design.reals(), this.images.hardest(false)),
				Arrays.stream(declared.values()).sorted().boxed().toList(), this.images.alpha(),
				this.images.judgedTwice(), this.responses.responseTimes(),
				this.images.use(false, pool(this.design.reals())), this.images.use(true, pool(named.fakes())),
				variants(declared));
	}

	private void walk(Sitting sitting) {
		int[] counted = IntStream.range(0, sitting.size())
			.filter((trial) -> Rule.DECLARED.admits(sitting, trial))
			.toArray();
		boolean[] fakes = new boolean[counted.length];
		int own = 0;
		for (int place = 0; place < counted.length; place++) {
			int trial = counted[place];
			if (sitting.isOf(trial, this.condition)) {
				fakes[own++] = sitting.fake(trial);
				this.learning.add(place, counted.length, sitting.fake(trial), sitting.wrong(trial));
				this.images.add(sitting.image(trial), sitting.fake(trial), sitting.wrong(trial));
				this.responses.add(sitting.rt(trial), sitting.fake(trial), sitting.wrong(trial));
			}
		}
		this.learning.sitting(Arrays.copyOf(fakes, own));
	}

	private List<ScoreVariant> variants(ConditionResult declared) {
		return Stream.of(Rule.values())
			.map((rule) -> new ScoreVariant(rule, (rule == Rule.DECLARED) ? declared.score() : variant(rule, declared)))
			.toList();
	}

	private @Nullable Score variant(Rule rule, ConditionResult declared) {
		return changesNothing(rule) ? declared.score() : this.scorer.score(this.condition, rule).score();
	}

	private boolean changesNothing(Rule rule) {
		return this.ledger.sittings()
			.stream()
			.filter((sitting) -> sitting.isOf(this.condition))
			.allMatch((sitting) -> IntStream.range(0, sitting.size())
				.allMatch((trial) -> rule.admits(sitting, trial) == Rule.DECLARED.admits(sitting, trial)));
	}

	private @Nullable Integer pool(@Nullable UUID poolId) {
		return (poolId != null) ? this.pictures.count(poolId) : null;
	}

	private List<ImageErrors> pictured(@Nullable UUID poolId, List<ImageTallies.Tally> tallies) {
		Map<String, Integer> positions = (poolId != null && !tallies.isEmpty())
				? this.pictures.positions(poolId,
						tallies.stream().map((tally) -> this.ledger.image(tally.image())).toList())
				: Map.<String, Integer>of();
		return tallies.stream().map((tally) -> {
			String image = this.ledger.image(tally.image());
			Integer position = positions.get(image);
			return new ImageErrors(image, this.ledger.imageName(tally.image()),
					(position != null) ? Objects.requireNonNull(poolId) : null, position, tally.shown(), tally.wrong());
		}).toList();
	}

}
