package io.veridical.screening;

import java.util.List;
import java.util.Objects;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import io.veridical.screening.ObservedTrial.Kind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

/**
 * What each signal reads from a session.
 */
class SignalTests {

	private static final ObservedSession EMPTY = Sessions.untimed(List.of());

	/** Four times the same five times. */
	private static final ObservedSession TWENTY = Sessions.taking(DoubleStream.iterate(0, (i) -> i < 20, (i) -> i + 1)
		.map((i) -> new double[] { 300, 400, 500, 600, 1200 }[(int) i % 5])
		.toArray());

	@ParameterizedTest
	@EnumSource(value = Signal.class, names = { "WEBDRIVER", "SHARED_WITH" }, mode = EnumSource.Mode.EXCLUDE)
	void withoutTrialsNothingIsSaid(Signal signal) {
		assertThat(signal.of(EMPTY)).isNull();
		assertThat(signal.trials(EMPTY)).isZero();
	}

	@Test
	void theShapeOfResponseTimes() {
		// numpy 2 and scipy.stats.skew 1.17 on the same times
		assertThat(Signal.RT_FLOOR.of(TWENTY)).isEqualTo(300, offset(1e-9));
		assertThat(Signal.RT_VARIATION.of(TWENTY)).isEqualTo(0.5270462766947299, offset(1e-12));
		assertThat(Signal.RT_SKEWNESS.of(TWENTY)).isEqualTo(1.1384199576606167, offset(1e-12));
		assertThat(Signal.RT_MEMORY.of(TWENTY)).isEqualTo(-0.11, offset(1e-12));
	}

	@Test
	void howNormalResponseTimesAre() {
		// scipy.stats.probplot 1.17: r = 0.98996475
		assertThat(Signal.RT_NORMALITY.of(Sessions.taking(312, 455, 498, 523, 561, 587, 601, 640, 688, 730, 745, 790,
				820, 866, 910, 955, 1010, 1090, 1200, 1340)))
			.isEqualTo(0.9899647527831683, offset(1e-9));
	}

	@Test
	void aPauseLeavesTheShapeAlone() {
		double[] paused = DoubleStream
			.concat(TWENTY.trials().stream().mapToDouble((trial) -> Objects.requireNonNull(trial.rtMillis())),
					DoubleStream.of(60_000))
			.toArray();

		// the median is 500 and quartiles 400 and 600: from 1,500 ms on it is a pause
		assertThat(Signal.RT_SKEWNESS.of(Sessions.taking(paused))).isEqualTo(Signal.RT_SKEWNESS.of(TWENTY));
	}

	@Test
	void timedAnswersCountFromTheEndOfTheMasks() {
		List<ObservedTrial> trials = IntStream.rangeClosed(1, 20)
			.mapToObj((number) -> new ObservedTrial(number, true, true, Kind.COUNTED, null, 100.0 * number + 420,
					100.0 * number, false, Conduct.QUIET))
			.toList();

		// 420 ms after the image is gone, 120 of them masks
		assertThat(Signal.RT_FLOOR.of(new ObservedSession(trials, true, false, 0))).isEqualTo(300, offset(1e-9));
	}

	@Test
	void timedAnswersOfUnknownExposureAreLeftOut() {
		List<ObservedTrial> trials = IntStream.rangeClosed(1, 24)
			.mapToObj((number) -> new ObservedTrial(number, true, true, Kind.COUNTED, null, 920.0 + number % 2,
					(number <= 20) ? 500.0 : null, number > 20, Conduct.QUIET))
			.toList();

		// 920 or 921, less 500 and 120; the last four would make it vary by 180
		assertThat(Signal.RT_FLOOR.of(new ObservedSession(trials, true, false, 0))).isEqualTo(300, offset(1e-9));
		assertThat(Signal.RT_VARIATION.of(new ObservedSession(trials, true, false, 0))).isEqualTo(0.5 / 300.5,
				offset(1e-12));
	}

	@Test
	void timesAsBeforeAreTies() {
		// two of four times are, to the millisecond, the one before
		assertThat(Signal.RT_TIES.of(Sessions.taking(800.1, 800.3, 799.9, 900, 800))).isEqualTo(0.5);
	}

	@Test
	void timeAfterAnErrorIsHeldAgainstTheTimeBeforeIt() {
		// five errors, each 700 ms after and 500 before
		List<ObservedTrial> trials = IntStream.rangeClosed(1, 20)
			.mapToObj((number) -> new ObservedTrial(number, true, number % 4 != 2, Kind.COUNTED, null,
					(number % 4 == 3) ? 700.0 : 500.0, null, null, Conduct.QUIET))
			.toList();

		assertThat(Signal.POST_ERROR_SLOWING.of(Sessions.untimed(trials))).isEqualTo(200, offset(1e-9));
		assertThat(Signal.POST_ERROR_SLOWING.of(Sessions.untimed(trials.subList(0, 16)))).isNull();
	}

	@Test
	void runsAndAlternation() {
		ObservedSession session = Sessions.answering("FFFFRFRRRR");

		assertThat(Signal.LONGEST_RUN.of(session)).isEqualTo(4);
		// three of nine answers differ from the one before
		assertThat(Signal.ALTERNATION.of(session)).isEqualTo(3 / 9.0, offset(1e-12));
		assertThat(Signal.FAKE_SHARE.of(session)).isEqualTo(0.5);
		// of 2^10 sequences 476 have a run of four or more (counted one by one in Python)
		assertThat(Signal.RUN_CHANCE.of(session)).isEqualTo(476 / 1024.0, offset(1e-12));
	}

	@Test
	void alwaysTheSameAnswerIsImprobableEvenWithBias() {
		// 0.8^100 + 0.2^100
		assertThat(Signal.RUN_CHANCE.of(Sessions.answering("F".repeat(100)))).isEqualTo(Math.pow(0.8, 100),
				offset(1e-15));
	}

	@Test
	void goldTellsAccuracyAndSensitivity() {
		ObservedSession session = Sessions.gold(6, 6, 6, 4);

		assertThat(Signal.GOLD_ACCURACY.of(session)).isEqualTo(10 / 12.0, offset(1e-12));
		// P(X >= 10) of 12 tosses: (66 + 12 + 1) / 4096
		assertThat(Signal.GOLD_CHANCE.of(session)).isEqualTo(79 / 4096.0, offset(1e-12));
		// z(6.5 / 7) - z(2.5 / 7) = 1.465234 + 0.366106 (Hautus 1995; scipy norm.ppf)
		assertThat(Signal.GOLD_D_PRIME.of(session)).isEqualTo(1.831340, offset(1e-6));
		assertThat(Signal.GOLD_D_PRIME.of(Sessions.gold(6, 6, 0, 0))).isNull();
	}

	@Test
	void repeatsTellConsistency() {
		ObservedTrial first = Sessions.trial(1, true, true, Kind.COUNTED);
		ObservedTrial second = Sessions.trial(2, true, false, Kind.COUNTED);
		ObservedTrial same = new ObservedTrial(3, true, true, Kind.REPEAT, 1, null, null, null, Conduct.QUIET);
		ObservedTrial other = new ObservedTrial(4, true, true, Kind.REPEAT, 2, null, null, null, Conduct.QUIET);

		assertThat(Signal.CONSISTENCY.of(Sessions.untimed(List.of(first, second, same, other)))).isEqualTo(0.5);
	}

	@Test
	void conductIsReadAsShares() {
		Conduct away = new Conduct(true, true, true, true, "button:real");
		List<ObservedTrial> trials = List.of(Sessions.trial(1, true, true, Kind.COUNTED),
				new ObservedTrial(2, true, true, Kind.ANCHOR, null, null, 500.0, true, away));
		ObservedSession session = new ObservedSession(trials, true, true, 2);

		assertThat(List.of(Signal.FOCUS_LOST_SHARE, Signal.HIDDEN_SHARE, Signal.FULL_SCREEN_LEFT_SHARE,
				Signal.UNTRUSTED_SHARE))
			.allSatisfy((signal) -> assertThat(signal.of(session)).isEqualTo(0.5));
		assertThat(Signal.BAD_TIMING_SHARE.of(session)).isEqualTo(1);
		assertThat(Signal.INPUT_SHARE.of(session)).isEqualTo(1);
		assertThat(Signal.ANCHOR_ACCURACY.of(session)).isEqualTo(1);
		assertThat(Signal.WEBDRIVER.of(session)).isEqualTo(1);
		assertThat(Signal.SHARED_WITH.of(session)).isEqualTo(2);
	}

	@Test
	void claimedTimesAreHeldAgainstTheTimeThatPassed() {
		List<ObservedTrial> trials = Sessions.taking(DoubleStream.generate(() -> 900).limit(20).toArray()).trials();

		// 20 answers of 900 ms: 18 s
		assertThat(Signal.CLAIMED_TIME.of(passing(trials, 36_000.0))).isEqualTo(0.5);
		assertThat(Signal.CLAIMED_TIME.of(passing(trials, 600.0))).isEqualTo(30);
		assertThat(Signal.CLAIMED_TIME.of(passing(trials, 0.0))).isEqualTo(18_000);
		assertThat(Signal.CLAIMED_TIME.of(passing(trials, null))).isNull();
		assertThat(Signal.CLAIMED_TIME.of(passing(List.of(), 600.0))).isNull();
	}

	@Test
	void onlyWhoClaimsMoreTimeThanPassedBreaksTheRule() {
		List<ObservedTrial> trials = Sessions.taking(DoubleStream.generate(() -> 900).limit(20).toArray()).trials();
		Rule rule = RuleSet.standard(false)
			.rules()
			.stream()
			.filter((each) -> each.name().equals("more-time-than-passed"))
			.findFirst()
			.orElseThrow();

		assertThat(rule.of(passing(trials, 18_000.0)).broken()).isFalse();
		assertThat(rule.of(passing(trials, 17_000.0)).broken()).isTrue();
		assertThat(rule.of(passing(trials.subList(0, 19), 600.0)).broken()).isFalse();
		assertThat(rule.of(passing(trials, null)).broken()).isFalse();
	}

	private static ObservedSession passing(List<ObservedTrial> trials, @Nullable Double elapsedMillis) {
		return new ObservedSession(trials, false, false, 0, elapsedMillis);
	}

	@Test
	void earlyKeysAreAShareOfTheTrialsInWhichTheyWereWatched() {
		List<ObservedTrial> trials = List.of(early(1, true), early(2, false), early(3, null), early(4, false));
		ObservedSession session = new ObservedSession(trials, true, false, 0);

		// one of the three in which anybody listened
		assertThat(Signal.EARLY_KEYS.of(session)).isEqualTo(1 / 3.0);
		assertThat(Signal.EARLY_KEYS.trials(session)).isEqualTo(3);
		assertThat(Signal.EARLY_KEYS.of(Sessions.untimed(List.of(early(1, null))))).isNull();
	}

	private static ObservedTrial early(int number, @Nullable Boolean early) {
		return new ObservedTrial(number, true, true, Kind.COUNTED, null, null, null, null,
				new Conduct(false, false, false, false, "KeyF", early));
	}

	@Test
	void accuracyDriftsFromHalfToHalf() {
		// images are real: "R" is right; a half right before, all after
		assertThat(Signal.ACCURACY_DRIFT.of(Sessions.answering("FRFRRRRR"))).isEqualTo(0.5);
	}

	@Test
	void trialsAreReadInTheOrderServed() {
		ObservedSession served = Sessions.answering("FFRR");
		List<ObservedTrial> shuffled = IntStream.of(2, 0, 3, 1).mapToObj(served.trials()::get).toList();

		assertThat(Signal.ALTERNATION.of(Sessions.untimed(shuffled))).isEqualTo(1 / 3.0, offset(1e-12));
	}

}
