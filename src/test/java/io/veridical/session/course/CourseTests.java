package io.veridical.session.course;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;

import io.veridical.campaign.HypeTime;
import io.veridical.campaign.MaskKind;
import io.veridical.campaign.UnverifiedTrials;
import io.veridical.pool.Truth;
import io.veridical.psychophysics.Exposure;
import io.veridical.psychophysics.TimingVerdict.Verdict;
import io.veridical.session.course.Course.State;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class CourseTests {

	/** Practice 1 and 2, blocks 3 to 6 and 7 to 10, reserve 11 to 14. */
	private static final HypeTime PROTOCOL = protocol(UnverifiedTrials.REFUSE);

	private final Map<UUID, Answered> answers = new HashMap<>();

	@Test
	void sessionRunsThroughPracticeAndBlocksInTheOrderOfThePlan() {
		List<Integer> served = new ArrayList<>();
		List<Progress> progress = new ArrayList<>();
		for (Course course = course(); course.next() != null; course = course()) {
			served.add(course.nextNumber());
			progress.add(course.progress());
			answer(Verdict.VERIFIED, true);
		}

		assertThat(served).containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
		assertThat(progress)
			.startsWith(new Progress(0, 2, 0, 2, 0), new Progress(0, 2, 1, 2, 0), new Progress(1, 2, 0, 4, 0))
			.endsWith(new Progress(2, 2, 3, 4, 0));
		assertThat(course()).isEqualTo(new Course(State.FINISHED, null, List.of(), new Progress(2, 2, 4, 4, 0)));
	}

	// hype-75: 500 ms, +30 after an error, -10 after a correct answer, afresh in each
	// block
	@Test
	void exposureFollowsTheAnswersOfItsBlock() {
		List<Double> exposures = new ArrayList<>();
		for (boolean correct : new boolean[] { true, false, false, true, true, true, false, true }) {
			exposures.add(exposure());
			answer(Verdict.VERIFIED, correct);
		}

		assertThat(exposures).containsExactly(1000.0, 1000.0, 500.0, 530.0, 520.0, 510.0, 500.0, 530.0);
	}

	@Test
	void badTrialIsRepeatedAtTheEndOfItsBlockAndMovesNothing() {
		practise();
		answer(Verdict.VERIFIED, true);
		answer(Verdict.BAD, false);
		assertThat(exposure()).isEqualTo(490);

		answer(Verdict.VERIFIED, true);
		answer(Verdict.VERIFIED, true);
		assertThat(course().nextNumber()).isEqualTo(11);
		assertThat(course().next()).extracting(Step::block, Step::place).containsExactly(1, 5);
		assertThat(exposure()).isEqualTo(470);
		assertThat(course().progress()).isEqualTo(new Progress(1, 2, 3, 4, 1));

		answer(Verdict.BAD, true);
		assertThat(course().nextNumber()).as("a repeat that was bad is repeated too").isEqualTo(12);
		answer(Verdict.VERIFIED, true);
		assertThat(course().nextNumber()).isEqualTo(7);
		assertThat(exposure()).as("a new block begins afresh").isEqualTo(500);
	}

	@Test
	void badPracticeIsNotRepeatedAndCountsForNothing() {
		answer(Verdict.BAD, false);
		answer(Verdict.BAD, false);

		assertThat(course().nextNumber()).isEqualTo(3);
		assertThat(course().progress().repeats()).isZero();
	}

	@Test
	void sessionIsUnusableWithOneBadTrialMoreThanMayBeRepeated() {
		practise();
		IntStream.range(0, 3).forEach((i) -> answer(Verdict.BAD, true));
		assertThat(course().state()).isEqualTo(State.UNDER_WAY);

		answer(Verdict.BAD, true);

		assertThat(course()).isEqualTo(new Course(State.UNUSABLE, null, List.of(), new Progress(1, 2, 0, 4, 4)));
	}

	@Test
	void everyImageIsServedOnceWhateverIsBad() {
		practise();
		List<Integer> served = new ArrayList<>();
		for (int i = 0; course().next() != null; i++) {
			served.add(course().nextNumber());
			answer((i % 4 == 1) ? Verdict.BAD : Verdict.VERIFIED, true);
		}

		assertThat(course().state()).isEqualTo(State.FINISHED);
		assertThat(served).containsExactly(3, 4, 5, 6, 11, 7, 8, 9, 10, 12, 13).doesNotHaveDuplicates();
	}

	@Test
	void interruptedTrialCountsAsBad() {
		practise();

		this.answers.put(next(course()).trial().id(), Answered.INTERRUPTED);

		assertThat(course().progress()).isEqualTo(new Progress(1, 2, 0, 4, 1));
		assertThat(exposure()).isEqualTo(500);
	}

	@Test
	void whatNothingProvesCountsAsTheCampaignSays() {
		practise();
		answer(Verdict.UNVERIFIED, true);
		assertThat(course().progress().repeats()).isEqualTo(1);
		assertThat(exposure()).isEqualTo(500);

		for (UnverifiedTrials moved : new UnverifiedTrials[] { UnverifiedTrials.ACCEPT, UnverifiedTrials.SET_ASIDE }) {
			Course course = Course.of(protocol(moved), TRIALS, this.answers);
			assertThat(course.progress().repeats()).as(moved.text()).isZero();
			assertThat(next(course).exposure()).as(moved.text()).isEqualTo(Exposure.ofMillis(490));
		}
	}

	@Test
	void whatMayBeFetchedIsTheServedOrderAndOneOfTheReserve() {
		assertThat(course().coming()).containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 11);

		practise();
		answer(Verdict.BAD, true);
		assertThat(course().coming()).containsExactly(4, 5, 6, 11, 7, 8, 9, 10, 12);
	}

	// the same judgements in any order of arrival, one by one and at once
	@Test
	void courseIsAFunctionOfTheJudgementsAlone() {
		practise();
		List<Course> walked = new ArrayList<>();
		List<Map<UUID, Answered>> known = new ArrayList<>();
		for (int i = 0; course().next() != null; i++) {
			known.add(Map.copyOf(this.answers));
			walked.add(course());
			answer((i % 5 == 2) ? Verdict.BAD : Verdict.VERIFIED, i % 3 != 0);
		}

		assertThat(known).hasSize(10);
		IntStream.range(0, known.size())
			.forEach((i) -> assertThat(Course.of(PROTOCOL, TRIALS, known.get(i))).isEqualTo(walked.get(i)));
	}

	private static final List<Trial> TRIALS = trials();

	private static HypeTime protocol(UnverifiedTrials unverified) {
		return new HypeTime("hype-75", 2, 2, 2, 2, true, 3, unverified, MaskKind.NOISE);
	}

	private static List<Trial> trials() {
		List<Trial> trials = new ArrayList<>();
		for (int number = 1; number <= 14; number++) {
			Phase phase = (number <= 2) ? Phase.PRACTICE : ((number <= 10) ? Phase.MAIN : Phase.RESERVE);
			Integer block = (number <= 2) ? Integer.valueOf(0) : ((number <= 10) ? (number + 1) / 4 : null);
			trials.add(new Trial(new UUID(1, number), number, phase, block, new UUID(2, number),
					(number % 2 == 0) ? Truth.REAL : Truth.FAKE));
		}
		return trials;
	}

	private Course course() {
		return Course.of(PROTOCOL, TRIALS, this.answers);
	}

	private static Step next(Course course) {
		return Objects.requireNonNull(course.next());
	}

	private double exposure() {
		return next(course()).exposure().millis();
	}

	private void practise() {
		answer(Verdict.VERIFIED, true);
		answer(Verdict.VERIFIED, true);
	}

	private void answer(Verdict verdict, boolean correct) {
		Trial trial = next(course()).trial();
		Truth other = (trial.truth() == Truth.REAL) ? Truth.FAKE : Truth.REAL;
		this.answers.put(trial.id(),
				new Answered(correct ? trial.truth() : other, verdict, Exposure.ofMillis(exposure())));
	}

}
