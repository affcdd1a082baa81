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

	@Test
	void whoCannotTellThemApartAgreesWithOneselfInThreeOfFourRepeats() {
		SimulatedPerson person = SimulatedPerson.of(RaterKind.IDEAL, Quality.EXCELLENT, 4);
		Reply first = person.reply(new TrialSeen(true, null, 1, null, false));
		int trials = 20_000;

		double same = IntStream.range(0, trials)
			.filter((i) -> person.reply(new TrialSeen(true, null, 2 + i, first, false)).saysFake() == first.saysFake())
			.count();
		// half remembered, and half of the rest by chance; standard error 0.3 %
		assertThat(same / trials).isCloseTo(0.75, within(0.01));
	}

	@Test
	void goldIsSeenThroughWhateverTheModel() {
		SimulatedPerson person = SimulatedPerson.of(RaterKind.IDEAL, Quality.BEYOND, 5);
		int trials = 20_000;

		double wrong = IntStream.range(0, trials)
			.filter((i) -> person.reply(new TrialSeen(i % 2 == 0, Exposure.ofMillis(1000), i + 1, null, true))
				.saysFake() != (i % 2 == 0))
			.count();
		// d' of 4.5: normal distribution above 2.25 = 1.22 % (scipy norm.sf)
		assertThat(wrong / trials).isCloseTo(0.0122, within(0.0025));
	}

	@Test
	void peopleNeedTimeToSeeAndPixelReadersDoNot() {
		// 75 % at the threshold by definition; at a tenth of it, with a Weibull slope of
		// 2,
		// 0.5 + 0.5 (1 - 2^-0.01) = 0.5035; standard errors 0.3 %
		assertThat(right(RaterKind.IDEAL, 363.2)).isCloseTo(0.75, within(0.01));
		assertThat(right(RaterKind.IDEAL, 36.32)).isCloseTo(0.5035, within(0.011));
		assertThat(right(RaterKind.PIXEL_READING, 36.32)).isCloseTo(right(RaterKind.PIXEL_READING, 1000),
				within(0.011));
	}

	@Test
	void learnersGetBetterAndTheTiredWorse() {
		assertThat(drift(RaterKind.LEARNING)).isGreaterThan(0.05);
		assertThat(drift(RaterKind.TIRING)).isLessThan(-0.03);
		assertThat(drift(RaterKind.TYPICAL)).isCloseTo(0, within(0.02));
	}

	@Test
	void theHurriedAnswerBeforeAnybodyCouldHaveChosen() {
		assertThat(replies(RaterKind.HURRIED, 2, 500)).filteredOn((reply) -> reply.rtMillis() < 200)
			.hasSizeGreaterThan(50);
		assertThat(replies(RaterKind.TYPICAL, 2, 500)).filteredOn((reply) -> reply.rtMillis() < 200).hasSizeLessThan(5);
	}

	@Test
	void peopleSlowDownAfterAnErrorAndScriptsDoNot() {
		// 30 ms go in (HumanPace), of which answers that wait for the masks show less,
		// and
		// slow spells and slow people err no more often; the standard error is about 4 ms
		assertThat(slowing(RaterKind.TYPICAL)).isBetween(10.0, 60.0);
		assertThat(slowing(RaterKind.SCRIPTED_GAUSSIAN)).isBetween(-15.0, 15.0);
	}

	/** Answers after errors less those after right ones: means over 300 people. */
	private static double slowing(RaterKind kind) {
		double[] sums = new double[4];
		for (int seed = 0; seed < 300; seed++) {
			SimulatedPerson person = SimulatedPerson.of(kind, Quality.GOOD, seed);
			boolean error = false;
			for (int i = 0; i < 300; i++) {
				Reply reply = person.reply(new TrialSeen(i % 2 == 0, Exposure.ofMillis(100), i + 1, null, false));
				int at = error ? 0 : 2;
				sums[at] += Math.min(2000, reply.rtMillis());
				sums[at + 1]++;
				error = reply.saysFake() != (i % 2 == 0);
			}
		}
		return sums[0] / sums[1] - sums[2] / sums[3];
	}

	/** Share right in trials 101 to 200 less that in trials 1 to 50, over 400 people. */
	private static double drift(RaterKind kind) {
		double drift = 0;
		for (int seed = 0; seed < 400; seed++) {
			List<Reply> replies = replies(kind, seed, 200);
			drift += right(replies, 100, 200) - right(replies, 0, 50);
		}
		return drift / 400;
	}

	private static double right(List<Reply> replies, int from, int to) {
		return IntStream.range(from, to).filter((i) -> replies.get(i).saysFake() == (i % 2 == 0)).count()
				/ (double) (to - from);
	}

	private static double right(RaterKind kind, double millis) {
		SimulatedPerson person = SimulatedPerson.of(kind, Quality.GOOD, 9);
		List<Reply> replies = IntStream.range(0, 20_000)
			.mapToObj((i) -> person.reply(new TrialSeen(i % 2 == 0, Exposure.ofMillis(millis), i + 1, null, false)))
			.toList();
		return right(replies, 0, replies.size());
	}

	private static List<Reply> replies(RaterKind kind, long seed, int trials) {
		SimulatedPerson person = SimulatedPerson.of(kind, Quality.GOOD, seed);
		return IntStream.range(0, trials)
			.mapToObj((i) -> person.reply(new TrialSeen(i % 2 == 0, null, i + 1, null, false)))
			.toList();
	}

}
