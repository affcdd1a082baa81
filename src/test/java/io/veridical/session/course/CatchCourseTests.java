package io.veridical.session.course;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import io.veridical.campaign.HypeTime;
import io.veridical.campaign.MaskKind;
import io.veridical.campaign.UnverifiedTrials;
import io.veridical.pool.Truth;
import io.veridical.psychophysics.Exposure;
import io.veridical.psychophysics.TimingVerdict.Verdict;
import io.veridical.session.course.Course.State;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class CatchCourseTests {

	/** Two blocks of four counted trials, no practice, two repeats. */
	private static final HypeTime PROTOCOL = new HypeTime("hype-75", 2, 2, 2, 0, false, 2, UnverifiedTrials.REFUSE,
			MaskKind.NOISE);

	/** Gold is 2 and 6, which repeats 1; 9 is an anchor; reserve is 12 and 13. */
	private static final List<Trial> TRIALS = List.of(main(1, 1), caught(2, 1, CatchKind.GOLD, null), main(3, 1),
			main(4, 1), main(5, 1), caught(6, 1, CatchKind.REPEAT, 1), main(7, 2), main(8, 2),
			caught(9, 2, CatchKind.ANCHOR, null), main(10, 2), main(11, 2), reserve(12), reserve(13));

	private final Map<UUID, Answered> answers = new HashMap<>();

	// hype-75: 500 ms, +30 after an error, -10 after a correct answer, 1000 ms at most
	@Test
	void catchTrialsAreServedInTheirPlaceAndMoveNothing() {
		List<Integer> served = new ArrayList<>();
		List<Double> exposures = new ArrayList<>();
		while (course().next() != null) {
			Step step = next();
			served.add(step.trial().number());
			exposures.add(step.exposure().millis());
			answer(Verdict.VERIFIED, !step.trial().isCatch());
		}

		assertThat(served).containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11);
		assertThat(exposures).containsExactly(500.0, 1000.0, 490.0, 480.0, 470.0, 460.0, 500.0, 490.0, 1000.0, 480.0,
				470.0);
		assertThat(course()).isEqualTo(new Course(State.FINISHED, null, List.of(), new Progress(2, 2, 5, 5, 0)));
	}

	@Test
	void progressCountsThemLikeAllOthers() {
		answer(Verdict.VERIFIED, true);
		assertThat(course().progress()).isEqualTo(new Progress(1, 2, 1, 6, 0));
		answer(Verdict.VERIFIED, false);
		assertThat(course().progress()).isEqualTo(new Progress(1, 2, 2, 6, 0));
	}

	// of two sessions that differ in which trial was bad, the page is told the same until
	// the block ends
	@Test
	void badCatchTrialLooksLikeAnyOtherBadTrialAndIsNotRepeated() {
		answer(Verdict.VERIFIED, true);
		answer(Verdict.BAD, true);
		Course afterBadGold = course();
		this.answers.clear();
		answer(Verdict.BAD, true);
		answer(Verdict.VERIFIED, true);

		assertThat(afterBadGold.progress()).isEqualTo(course().progress()).isEqualTo(new Progress(1, 2, 1, 6, 1));
		assertThat(afterBadGold.coming().get(0)).isEqualTo(course().coming().get(0)).isEqualTo(3);
		assertThat(afterBadGold.coming()).endsWith(13);
		assertThat(course().coming()).endsWith(13);

		this.answers.clear();
		answer(Verdict.VERIFIED, true);
		answer(Verdict.BAD, true);
		List<Integer> served = new ArrayList<>();
		while (next().block() == 1) {
			served.add(next().trial().number());
			answer(Verdict.VERIFIED, true);
		}
		assertThat(served).containsExactly(3, 4, 5, 6);
		answer(Verdict.BAD, true);
		answer(Verdict.BAD, true);
		assertThat(course().state()).isEqualTo(State.UNUSABLE);
	}

	@Test
	void repeatIsShownForAsLongAsTheStaircaseAsks() {
		for (int i = 0; i < 5; i++) {
			answer(Verdict.VERIFIED, i != 3);
		}

		// 500 -10, gold, -10, +30, -10
		assertThat(next().trial().repeats()).isEqualTo(1);
		assertThat(next().exposure().millis()).isEqualTo(500);
	}

	// the preset modern ends a block when its threshold is known well enough
	@Test
	void nothingIsRepeatedThatWasNotShown() {
		HypeTime modern = new HypeTime("modern", 2, 200, 200, 0, false, 0, UnverifiedTrials.REFUSE, MaskKind.NOISE);
		List<Trial> trials = new ArrayList<>();
		for (int number = 1; number <= 400; number++) {
			trials.add(main(number, 1));
		}
		trials.add(caught(401, 2, CatchKind.REPEAT, 1));
		trials.add(caught(402, 2, CatchKind.REPEAT, 400));
		trials.add(main(403, 2));

		List<Integer> served = new ArrayList<>();
		for (Course course = Course.of(modern, trials, this.answers); course.next() != null; course = Course.of(modern,
				trials, this.answers)) {
			Step step = course.next();
			served.add(step.trial().number());
			boolean sees = step.exposure().millis() > 100;
			this.answers.put(step.trial().id(),
					new Answered((sees || served.size() % 2 == 0) ? step.trial().truth() : other(step.trial()),
							Verdict.VERIFIED, step.exposure()));
		}

		assertThat(served).contains(1, 401, 403).doesNotContain(400, 402);
	}

	private static Trial main(int number, int block) {
		return new Trial(new UUID(1, number), number, Phase.MAIN, block, new UUID(2, number), truth(number));
	}

	private static Trial caught(int number, int block, CatchKind kind, @Nullable Integer repeats) {
		return new Trial(new UUID(1, number), number, Phase.CATCH, block, new UUID(2, number), truth(number), kind,
				repeats);
	}

	private static Trial reserve(int number) {
		return new Trial(new UUID(1, number), number, Phase.RESERVE, null, new UUID(2, number), truth(number));
	}

	private static Truth truth(int number) {
		return (number % 2 == 0) ? Truth.REAL : Truth.FAKE;
	}

	private static Truth other(Trial trial) {
		return (trial.truth() == Truth.REAL) ? Truth.FAKE : Truth.REAL;
	}

	private Course course() {
		return Course.of(PROTOCOL, TRIALS, this.answers);
	}

	private Step next() {
		return Objects.requireNonNull(course().next());
	}

	private void answer(Verdict verdict, boolean correct) {
		Step step = next();
		this.answers.put(step.trial().id(), new Answered(correct ? step.trial().truth() : other(step.trial()), verdict,
				Exposure.ofMillis(step.exposure().millis())));
	}

}
