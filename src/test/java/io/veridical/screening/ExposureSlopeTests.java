package io.veridical.screening;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import io.veridical.screening.ObservedTrial.Kind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

/**
 * How accuracy grows with exposure.
 */
class ExposureSlopeTests {

	@Test
	void twoExposuresHaveTheSlopeBetweenTheirLogOdds() {
		List<ObservedTrial> trials = new ArrayList<>();
		add(trials, 100, 60, 100, false);
		add(trials, 400, 90, 100, false);

		// without gold lapses are 0.025: the share seen is (p - 0.025) / 0.95, and two
		// points
		// have one line through their log odds
		assertThat(slope(trials)).isEqualTo((logOdds(0.875 / 0.95) - logOdds(0.575 / 0.95)) / Math.log(4),
				offset(1e-9));
	}

	@Test
	void badlyTimedTrialsAndCatchTrialsCountForNothing() {
		List<ObservedTrial> trials = new ArrayList<>();
		add(trials, 100, 60, 100, false);
		add(trials, 400, 90, 100, false);
		Double before = slope(trials);
		add(trials, 1000, 0, 50, true);
		trials.add(new ObservedTrial(trials.size() + 1, true, true, Kind.ANCHOR, null, null, 1000.0, false,
				Conduct.QUIET));

		assertThat(slope(trials)).isEqualTo(before);
	}

	@Test
	void errorsThatGoldShowsTooAreLapses() {
		List<ObservedTrial> trials = new ArrayList<>();
		add(trials, 100, 210, 300, false);
		add(trials, 400, 255, 300, false);
		for (int i = 0; i < 40; i++) {
			trials.add(Sessions.trial(trials.size() + 1, true, i >= 4, Kind.GOLD));
		}

		// (4 + 0.5) / (40 + 20) = 0.075 of errors are lapses, so 0.625 / 0.85 and 0.775 /
		// 0.85 were seen
		assertThat(slope(trials)).isEqualTo((logOdds(0.775 / 0.85) - logOdds(0.625 / 0.85)) / Math.log(4),
				offset(1e-9));
	}

	@Test
	void equalAccuracyIsFlat() {
		List<ObservedTrial> trials = new ArrayList<>();
		add(trials, 100, 80, 100, false);
		add(trials, 400, 80, 100, false);

		assertThat(slope(trials)).isEqualTo(0, offset(1e-9));
	}

	@Test
	void aSingleExposureTellsNothing() {
		List<ObservedTrial> trials = new ArrayList<>();
		add(trials, 100, 80, 100, false);

		assertThat(slope(trials)).isNull();
	}

	@Test
	void whoSeesNothingTellsNothing() {
		List<ObservedTrial> trials = new ArrayList<>();
		add(trials, 100, 50, 100, false);
		add(trials, 400, 60, 100, false);

		assertThat(slope(trials)).isNull();
	}

	@Test
	void whoIsAlwaysRightTellsNothing() {
		List<ObservedTrial> trials = new ArrayList<>();
		add(trials, 100, 100, 100, false);
		add(trials, 400, 100, 100, false);

		assertThat(slope(trials)).isNull();
	}

	@Test
	void fewTrialsTellNothing() {
		List<ObservedTrial> trials = new ArrayList<>();
		add(trials, 100, 6, 10, false);
		add(trials, 400, 9, 10, false);

		// without lapses a standard error of sqrt(1/6 + 1/4 + 1/9 + 1/1) / ln 4 = 0.89
		assertThat(slope(trials)).isNull();
	}

	private static double logOdds(double share) {
		return Math.log(share / (1 - share));
	}

	private static @Nullable Double slope(List<ObservedTrial> trials) {
		return Signal.EXPOSURE_SLOPE.of(new ObservedSession(trials, true, false, 0));
	}

	private static void add(List<ObservedTrial> trials, double exposure, int right, int of, boolean bad) {
		for (int i = 0; i < of; i++) {
			trials.add(new ObservedTrial(trials.size() + 1, true, i < right, Kind.COUNTED, null, null, exposure, bad,
					Conduct.QUIET));
		}
	}

}
