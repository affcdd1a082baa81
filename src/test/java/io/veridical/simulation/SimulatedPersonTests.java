package io.veridical.simulation;

import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import io.veridical.psychophysics.Exposure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/**
 * What the simulated people do.
 */
class SimulatedPersonTests {

	@ParameterizedTest
	@EnumSource(RaterKind.class)
	void theSameSeedGivesTheSameReplies(RaterKind kind) {
		assertThat(replies(kind, 5, 40)).isEqualTo(replies(kind, 5, 40)).isNotEqualTo(replies(kind, 6, 40));
	}

	@Test
	void aDoubleHasTheDeviceOfAnEarlierPerson() {
		assertThat(SimulatedPerson.of(RaterKind.DOUBLE, Quality.GOOD, 7).device())
			.isEqualTo(SimulatedPerson.of(RaterKind.TYPICAL, Quality.GOOD, 7).device())
			.isNotEqualTo(SimulatedPerson.of(RaterKind.TYPICAL, Quality.GOOD, 8).device());
	}

	@Test
	void theIdealRaterIsWrongAsOftenAsTheQualitySays() {
		List<Reply> replies = replies(RaterKind.IDEAL, 1, 20_000);

		double wrong = IntStream.range(0, replies.size())
			.filter((i) -> replies.get(i).saysFake() != (i % 2 == 0))
			.count();
		// 27.6 % by Quality.GOOD; the standard error of 20,000 judgements is 0.32 %
		assertThat(wrong / replies.size()).isCloseTo(0.276, within(0.01));
	}

	@ParameterizedTest
	@EnumSource(RaterKind.class)
	void briefImagesAreNotAnsweredBeforeTheMasksAreGone(RaterKind kind) {
		SimulatedPerson person = SimulatedPerson.of(kind, Quality.GOOD, 3);

		assertThat(IntStream.rangeClosed(1, 200)
			.mapToDouble((number) -> person
				.reply(new TrialSeen(number % 2 == 0, Exposure.ofMillis(300), number, null, false))
				.rtMillis()))
			.allMatch((rt) -> rt >= 420);
	}

	@Test
	void keysSayWhatIsAnswered() {
		assertThat(replies(RaterKind.TYPICAL, 1, 50))
			.allMatch((reply) -> reply.key().equals(reply.saysFake() ? "KeyF" : "KeyJ"));
	}

	private static List<Reply> replies(RaterKind kind, long seed, int trials) {
		SimulatedPerson person = SimulatedPerson.of(kind, Quality.GOOD, seed);
		return IntStream.range(0, trials)
			.mapToObj((i) -> person.reply(new TrialSeen(i % 2 == 0, null, i + 1, null, false)))
			.toList();
	}

}
