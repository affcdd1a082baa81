package io.veridical.simulation;

import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The standard rules on 50 simulated campaigns a model; {@code src/docs/screening.md} has
 * 1,000. The limits are those that were promised before the first run.
 */
class SimulatedCampaignsTests {

	private static final int RUNS = 50;

	@ParameterizedTest
	@MethodSource("qualities")
	void withoutTimeLimitTheBadGoAndTheHonestStay(Quality quality) {
		Screened screened = SimulatedCampaigns.run(quality, false, RUNS, 600);

		assertThat(screened.badExcluded()).isGreaterThanOrEqualTo(0.95);
		assertThat(screened.honestExcluded()).isLessThanOrEqualTo(0.03);
		assertThat(Math.abs(screened.shift())).isLessThanOrEqualTo(1);
		assertThat(SimulatedCampaigns.bad(false))
			.allSatisfy((kind) -> assertThat(screened.excluded(kind)).as("%s", kind).isGreaterThanOrEqualTo(0.9));
	}

	@ParameterizedTest
	@MethodSource("qualities")
	void withBriefImagesTheBadGoAndTheHonestStay(Quality quality) {
		Screened screened = SimulatedCampaigns.run(quality, true, RUNS, 700);

		assertThat(screened.badExcluded()).isGreaterThanOrEqualTo(0.95);
		assertThat(screened.honestExcluded()).isLessThanOrEqualTo(0.03);
		assertThat(Math.abs(screened.shift())).isLessThanOrEqualTo(0.03 * screened.honestScore());
		assertThat(SimulatedCampaigns.bad(true))
			.allSatisfy((kind) -> assertThat(screened.excluded(kind)).as("%s", kind).isGreaterThanOrEqualTo(0.9));
	}

	private static Stream<Quality> qualities() {
		return Quality.presets().stream();
	}

}
