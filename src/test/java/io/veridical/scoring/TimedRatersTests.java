package io.veridical.scoring;

import java.util.List;
import java.util.UUID;

import io.veridical.campaign.HypeTime;
import io.veridical.campaign.MaskKind;
import io.veridical.campaign.UnverifiedTrials;
import io.veridical.pool.Truth;
import io.veridical.psychophysics.ErrorCounts;
import io.veridical.psychophysics.ThresholdFit;
import io.veridical.psychophysics.TimingVerdict.Verdict;
import io.veridical.session.SessionStatus;
import io.veridical.session.TimedTrial;
import io.veridical.session.Timing;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TimedRatersTests {

	private static final UUID CONDITION = new UUID(0, 1);

	private int trials;

	@Test
	void ratersValueIsTheMeanOfItsBlocksModes() {
		// modes 480 and 100 (the smaller of two), mean 290; 100 ms is the preset's
		// shortest
		assertThat(raters("hype-75", UnverifiedTrials.REFUSE, trial(1, 500, Truth.REAL, true),
				trial(1, 480, Truth.FAKE, true), trial(1, 480, Truth.FAKE, false), trial(2, 100, Truth.REAL, false),
				trial(2, 110, Truth.FAKE, true)))
			.containsExactly(new TimedRater(290, true, false, new ErrorCounts(2, 1, 3, 1)));
	}

	@Test
	void badTrialsDoNotCount() {
		assertThat(raters("hype-75", UnverifiedTrials.ACCEPT, trial(1, 500, Truth.REAL, true),
				trial(1, 490, Truth.FAKE, true), trial(1, 490, Truth.FAKE, false, Verdict.BAD),
				trial(1, 490, Truth.FAKE, false, Verdict.BAD), trial(1, 500, Truth.FAKE, true)))
			.containsExactly(new TimedRater(500, false, false, new ErrorCounts(1, 0, 2, 0)));
	}

	@Test
	void unverifiedTrialsCountAsTheCampaignDeclares() {
		TimedTrial[] session = { trial(1, 500, Truth.REAL, true), trial(1, 500, Truth.FAKE, true),
				trial(1, 700, Truth.REAL, false, Verdict.UNVERIFIED),
				trial(1, 700, Truth.FAKE, true, Verdict.UNVERIFIED),
				trial(1, 700, Truth.FAKE, true, Verdict.UNVERIFIED) };

		assertThat(raters("hype-75", UnverifiedTrials.SET_ASIDE, session)).extracting(TimedRater::millis)
			.containsExactly(500.0);
		assertThat(raters("hype-75", UnverifiedTrials.ACCEPT, session)).extracting(TimedRater::millis)
			.containsExactly(700.0);
	}

	@Test
	void raterOfWhomNothingCountsIsLeftOut() {
		assertThat(raters("hype-75", UnverifiedTrials.SET_ASIDE, trial(1, 500, Truth.REAL, true, Verdict.UNVERIFIED),
				trial(1, 490, Truth.FAKE, true, Verdict.UNVERIFIED)))
			.isEmpty();
	}

	@Test
	void thresholdOfModernLiesWhereAnswersTurn() {
		TimedTrial[] session = new TimedTrial[60];
		for (int i = 0; i < session.length; i++) {
			// right from 400 ms on, by turns below: right in 75 % somewhere between
			boolean longer = i % 3 == 0;
			session[i] = trial(1, longer ? 900 : 200, (i % 2 == 0) ? Truth.REAL : Truth.FAKE, longer || i % 4 < 2);
		}
		assertThat(raters("modern", UnverifiedTrials.REFUSE, session)).singleElement().satisfies((rater) -> {
			assertThat(rater.millis()).isBetween(200.0, 900.0);
			assertThat(rater.atShortest() || rater.atLongest()).isFalse();
		});
	}

	@Test
	void whoIsNeverRightNeedsLongerThanThereIs() {
		TimedTrial[] session = new TimedTrial[40];
		for (int i = 0; i < session.length; i++) {
			session[i] = trial(1, 5000, (i % 2 == 0) ? Truth.REAL : Truth.FAKE, i % 4 < 2);
		}
		// the preset's longest exposure
		assertThat(raters("modern", UnverifiedTrials.REFUSE, session)).singleElement().satisfies((rater) -> {
			assertThat(rater.millis()).isEqualTo(5000);
			assertThat(rater.atLongest()).isTrue();
		});
	}

	@Test
	void finishedSessionsAreToldApart() {
		TimedRaters raters = new TimedRaters(protocol("hype-75", UnverifiedTrials.REFUSE), ThresholdFit::of);
		for (int session = 0; session < 4; session++) {
			SessionStatus status = (session == 2) ? SessionStatus.ACTIVE : SessionStatus.FINISHED;
			for (Truth truth : Truth.values()) {
				raters.accept(trial(session, status, 1, 500 + session, truth, true, Verdict.VERIFIED));
			}
		}
		assertThat(raters.condition(CONDITION).values()).extracting(TimedRater::millis)
			.containsExactly(500.0, 501.0, 503.0);
	}

	private static List<TimedRater> raters(String preset, UnverifiedTrials policy, TimedTrial... trials) {
		TimedRaters raters = new TimedRaters(protocol(preset, policy), ThresholdFit::of);
		List.of(trials).forEach(raters);
		return raters.condition(CONDITION).values();
	}

	private static HypeTime protocol(String preset, UnverifiedTrials policy) {
		return new HypeTime(preset, 3, 75, 75, 6, true, 45, policy, MaskKind.TEXTURE);
	}

	private TimedTrial trial(int block, double millis, Truth truth, boolean correct) {
		return trial(block, millis, truth, correct, Verdict.VERIFIED);
	}

	private TimedTrial trial(int block, double millis, Truth truth, boolean correct, Verdict verdict) {
		return trial(7, SessionStatus.FINISHED, block, millis, truth, correct, verdict);
	}

	private TimedTrial trial(int session, SessionStatus status, int block, double millis, Truth truth, boolean correct,
			Verdict verdict) {
		Truth answer = (correct == (truth == Truth.REAL)) ? Truth.REAL : Truth.FAKE;
		return new TimedTrial(CONDITION, "model", new UUID(1, session), new UUID(2, session), status, new UUID(3, 3),
				"abc", truth, answer, 600, new Timing(block, ++this.trials, false, millis, millis, 30, 16.67, verdict,
						(verdict == Verdict.BAD) ? List.of("hidden") : List.of(), 100));
	}

}
