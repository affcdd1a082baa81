package io.veridical.scoring;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

import io.veridical.campaign.Campaign;
import io.veridical.scoring.Narrowing.Step;
import io.veridical.session.Fixtures;
import io.veridical.session.RaterSession;
import io.veridical.statistics.Estimate;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

@SpringBootTest
class NarrowingTests {

	@Autowired
	private ApplicationContext context;

	@Autowired
	private Scoring scoring;

	@Test
	void scoreGrowsRaterByRaterInTheOrderTheyFinishedAndEndsAtThePublishedOne() {
		Fixtures fixtures = Fixtures.of(this.context);
		Campaign campaign = fixtures.live(Fixtures.small(), "model");
		// of eight judgements 0, 2 and 4 are wrong: 0 %, 25 % and 50 %
		RaterSession first = fixtures.finish(campaign, 0, 0);
		RaterSession second = fixtures.finish(campaign, 1, 1);
		RaterSession third = fixtures.finish(campaign, 2, 2);

		List<Step> steps = narrowing(campaign, List.of(third, first, second)).steps();

		assertThat(steps).extracting(Step::raters).containsExactly(1, 2, 3);
		// 50; (50 + 0) / 2; (50 + 0 + 25) / 3
		assertThat(steps).extracting(Step::value).containsExactly(50.0, 25.0, 25.0);
		assertThat(steps.get(0).interval()).isNull();
		// two raters: resamples' means are 0, 25 and 50, of which a quarter each are the
		// ends
		assertThat(steps.get(1).interval()).satisfies((interval) -> {
			assertThat(interval.lower()).isZero();
			assertThat(interval.upper()).isEqualTo(50);
		});
		Score published = this.scoring.scores(campaign.getId()).conditions().get(0).score();
		assertThat(published).isNotNull()
			.extracting(Score::uncertainty)
			.isNotNull()
			.extracting(Estimate::interval)
			.isEqualTo(steps.get(2).interval());
	}

	@Test
	void conditionWithoutRatersHasNoSteps() {
		Campaign campaign = Fixtures.of(this.context).live(Fixtures.small(), "model");

		assertThat(narrowing(campaign, List.of())).satisfies((narrowing) -> {
			assertThat(narrowing.steps()).isEmpty();
			assertThat(narrowing.last()).isNull();
		});
	}

	@Test
	void manyRatersAreTakenInTwelveSteps() {
		UUID id = new UUID(0, 1);
		List<RaterValue> values = IntStream.range(0, 100).mapToObj((i) -> new RaterValue(id, "r" + i, i % 50)).toList();

		Narrowing narrowing = Narrowing.of(new ConditionScore(id, "model", "HYPE_infinity", "custom", 7, null), values,
				Map.of());

		// 100 i / 12, rounded down
		assertThat(narrowing.steps()).extracting(Step::raters)
			.containsExactly(8, 16, 25, 33, 41, 50, 58, 66, 75, 83, 91, 100);
	}

	private Narrowing narrowing(Campaign campaign, List<RaterSession> finished) {
		return this.scoring
			.narrowing(campaign.getId(), finished.stream().map((session) -> session.getRaterId().toString()).toList())
			.get(0);
	}

}
