package io.veridical.campaign;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.veridical.campaign.CatchTrials.Draw;

/**
 * Where the images come from that a campaign's raters are shown.
 */
public record Supply(Campaign campaign) {

	/** Every pool, each once: reals, fakes by condition, catch trials. */
	public List<UUID> pools() {
		Stream<UUID> judged = Stream.concat(Stream.of(this.campaign.getRealPoolId()),
				this.campaign.getConditions().stream().map(Condition::getPoolId));
		return Stream.concat(judged, this.campaign.getCatchTrials().draws().stream().map(Draw::poolId))
			.distinct()
			.toList();
	}

	/**
	 * How many different images of a pool one rater may need, tutorial and catch trials
	 * included.
	 */
	public int needs(UUID poolId) {
		return counted(poolId) + examples(poolId) + this.campaign.getCatchTrials().drawnFrom(poolId);
	}

	private int counted(UUID poolId) {
		Protocol protocol = this.campaign.getProtocol();
		if (poolId.equals(this.campaign.getRealPoolId())) {
			return protocol.realsNeeded();
		}
		return judgesFakesOf(poolId) ? fakesOfEach(protocol.fakesNeeded()) : 0;
	}

	// as Example draws them: real and fake in turn, of all models in turn
	private int examples(UUID poolId) {
		int pairs = this.campaign.getTutorial() / 2;
		List<Condition> conditions = this.campaign.getConditions();
		int fakes = IntStream.range(0, conditions.size())
			.filter((turn) -> conditions.get(turn).getPoolId().equals(poolId))
			.map((turn) -> (pairs - turn + conditions.size() - 1) / conditions.size())
			.sum();
		return fakes + (poolId.equals(this.campaign.getRealPoolId()) ? pairs : 0);
	}

	// raters of a qualification judge fakes of every condition
	private int fakesOfEach(int fakes) {
		int sharers = this.campaign.isQualification() ? this.campaign.getConditions().size() : 1;
		return (fakes + sharers - 1) / sharers;
	}

	/** Whether the gold fakes are a model's own, so that they may be no easier. */
	public boolean goldIsJudged() {
		CatchTrials.Gold gold = this.campaign.getCatchTrials().fakes();
		return gold != null && judgesFakesOf(gold.poolId());
	}

	private boolean judgesFakesOf(UUID poolId) {
		return this.campaign.getConditions().stream().anyMatch((condition) -> condition.getPoolId().equals(poolId));
	}

}
