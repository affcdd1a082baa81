package io.veridical.console;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;

import io.veridical.campaign.Campaign;
import io.veridical.campaign.CatchTrials;
import io.veridical.campaign.Supply;
import io.veridical.pool.ImagePool;
import io.veridical.pool.Truth;
import org.jspecify.annotations.Nullable;

/**
 * What a campaign's page says of its catch trials.
 *
 * @param count how many each session has
 * @param percent their share of all trials after practice
 * @param goldIsJudged whether the gold fakes are those of a model that is judged
 */
record CatchLines(int count, double percent, int repeats, boolean goldIsJudged, List<Line> lines) {

	static CatchLines of(Campaign campaign, Function<UUID, ImagePool> pools) {
		CatchTrials catches = campaign.getCatchTrials();
		List<Line> lines = catches.draws()
			.stream()
			.map((draw) -> new Line((draw.anchor() != null) ? "anchor" : "gold", draw.truth(), draw.anchor(),
					draw.count(), pools.apply(draw.poolId())))
			.toList();
		return new CatchLines(catches.count(), 100 * catches.rate(campaign.getProtocol()), catches.repeats(),
				new Supply(campaign).goldIsJudged(), lines);
	}

	/**
	 * What is drawn from one pool.
	 *
	 * @param kind {@code gold} or {@code anchor}
	 * @param truth what it counts as
	 * @param name of an anchor
	 */
	record Line(String kind, Truth truth, @Nullable String name, int count, ImagePool pool) {

	}

}
