package io.veridical.rehearsal;

import java.util.List;

import io.veridical.campaign.HypeInfinity;
import io.veridical.campaign.HypeTime;
import io.veridical.rehearsal.Crowd.Member;
import io.veridical.simulation.RaterKind;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class CrowdTests {

	@Test
	void kindsComeInTheSharesThatWereAskedFor() {
		List<Member> crowd = Crowd
			.of(new RehearsalPlan(50, List.of(10.0, 30.0), 20, List.of(RaterKind.GUESSING, RaterKind.DOUBLE), 1));

		// a fifth of 100, half of them each; five tenths of the other 80
		assertThat(crowd).hasSize(100);
		assertThat(crowd).filteredOn((member) -> member.kind() == RaterKind.GUESSING).hasSize(10);
		assertThat(crowd).filteredOn((member) -> member.kind() == RaterKind.DOUBLE).hasSize(10);
		assertThat(crowd).filteredOn((member) -> member.kind() == RaterKind.TYPICAL).hasSize(40);
	}

	@Test
	void whoComesTwiceHasComeBefore() {
		List<Member> crowd = Crowd.of(new RehearsalPlan(30, List.of(10.0), 50, List.of(RaterKind.DOUBLE), 2));

		assertThat(crowd).filteredOn((member) -> member.kind() == RaterKind.DOUBLE)
			.hasSize(15)
			.allSatisfy((twin) -> assertThat(crowd.subList(0, twin.number() - 1))
				.anySatisfy((earlier) -> assertThat(earlier.seed()).isEqualTo(twin.seed())));
	}

	@Test
	void truthOfRatersWithoutATimeLimitIsNearWhatIsAssumed() {
		Assumptions assumptions = new Assumptions(HypeInfinity.hype2019(), 1);

		// biases and lapses add errors where there are few; at chance there are none to
		// add
		assertThat(assumptions.truth(10)).isBetween(11.0, 15.0);
		assertThat(assumptions.truth(50)).isBetween(49.0, 51.0);
	}

	@Test
	void truthOfTimedRatersIsTheMeanOfTheirStaircases() {
		Assumptions assumptions = new Assumptions(HypeTime.hype75(), 1);

		// a lognormal spread of 0.45 lifts the mean by exp(0.45² / 2) = 1.11
		assertThat(assumptions.truth(240)).isBetween(200.0, 340.0);
		assertThat(assumptions.truth(400)).isGreaterThan(assumptions.truth(240));
	}

}
