package io.veridical.quality;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import io.veridical.campaign.Campaign;
import io.veridical.campaign.DraftCampaign;
import io.veridical.campaign.HypeTime;
import io.veridical.pool.Truth;
import io.veridical.psychophysics.TimingVerdict.Verdict;
import io.veridical.session.SessionRow;
import io.veridical.session.SessionStatus;
import io.veridical.session.TimedTrial;
import io.veridical.session.Timing;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

class TimingReportTests {

	private static final String CHROME = "{\"userAgent\": \"Mozilla/5.0 (X11; Linux x86_64) Chrome/140.0.0.0\"}";

	private static final String FIREFOX = "{\"userAgent\": \"Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Firefox/140.0\"}";

	private final TimingReport report = new TimingReport(Campaign.draft("timed",
			new DraftCampaign("timed", "Timed", UUID.randomUUID(), List.of(), HypeTime.hype75(), 336), 1, 1,
			Instant.parse("2030-01-01T00:00:00Z")));

	@Test
	void errorsAreTakenFromWholeFramesAndFromTheRequest() {
		session(1, SessionStatus.FINISHED, CHROME, 3, 1, 0, 0);
		trial(1, 490, 485.0, Verdict.VERIFIED);
		trial(1, 490, 483.4, Verdict.VERIFIED);
		trial(1, 490, 520.0, Verdict.BAD, "wrong-length");

		TrialCounts counts = this.report.all();
		// 29 frames of 16.67 ms are 483.43 ms: off by 1.57 and -0.03, bad 36.57; of the
		// 490 asked for: -5 and -6.6
		assertThat(counts.offFrames().quantile(0)).isEqualTo(0.0);
		assertThat(counts.offFrames().quantile(1)).isEqualTo(1.6);
		assertThat(counts.offRequest().quantile(0)).isEqualTo(-6.6);
		assertThat(counts.offRequest().quantile(1)).isEqualTo(-5.0);
		assertThat(counts.badOffFrames().quantile(1)).isEqualTo(36.6);
		assertThat(counts.allOffFrames().count()).isEqualTo(3);
		assertThat(counts.allOffFrames().quantile(1)).isEqualTo(36.6);
		assertThat(counts.reasons()).containsEntry("wrong-length", 1L);
	}

	@Test
	void unverifiedTrialsHaveNoError() {
		session(1, SessionStatus.FINISHED, FIREFOX, 1, 0, 1, 0);
		trial(1, 490, 485.0, Verdict.UNVERIFIED);

		assertThat(this.report.groups()).singleElement().satisfies((group) -> {
			assertThat(group.device()).isEqualTo(new Device("Firefox", "Linux", 60));
			assertThat(group.counts().unverified()).isEqualTo(1);
			assertThat(group.counts().offFrames().count()).isZero();
		});
		assertThat(ErrorLine.of("Firefox", this.report.all()).offFrames()).isEqualTo("\u2013");
	}

	@Test
	void worstSessionsComeFirstAndSpotlessOnesNotAtAll() {
		session(1, SessionStatus.FINISHED, CHROME, 100, 2, 0, 0);
		session(2, SessionStatus.UNUSABLE, CHROME, 20, 8, 0, 2);
		session(3, SessionStatus.FINISHED, CHROME, 100, 0, 0, 0);

		// 10 of 22 with the two that were left, 2 of 100
		assertThat(this.report.worst()).extracting(WorstSession::sessionId)
			.containsExactly(new UUID(0, 2).toString(), new UUID(0, 1).toString());
		assertThat(this.report.worst().get(0).share()).isEqualTo(10 / 22.0);
	}

	@Test
	void unfitDevicesAreCountedAndTheirTrialsAreNot() {
		SessionRow.Device look = new SessionRow.Device(false, List.of("refresh-rate"), 33.3, CHROME);
		this.report.add(new SessionRow(new UUID(0, 1).toString(), UUID.randomUUID(), "model", "rater",
				SessionStatus.INCOMPATIBLE, "en", Instant.EPOCH, Instant.EPOCH, 0, 0, 0, 0, 0, 1, look, null, false),
				JsonMapper.shared());
		trial(1, 490, 485.0, Verdict.VERIFIED);

		assertThat(this.report.refusals()).containsEntry("refresh-rate", 1);
		assertThat(this.report.sessions(SessionStatus.INCOMPATIBLE)).isEqualTo(1);
		assertThat(this.report.all().trials()).isZero();
		assertThat(this.report.groups()).isEmpty();
	}

	@Test
	void plotsOfNothingAreEmptyAndPlotsOfSomethingStayWithinTheirFrame() {
		assertThat(ErrorHistogram.of(this.report.all(), "wide", 720).bars()).isEmpty();
		assertThat(DevicePlot.of(this.report, true).rows()).isEmpty();
		session(1, SessionStatus.FINISHED, CHROME, 3, 1, 0, 0);
		trial(1, 490, 485.0, Verdict.VERIFIED);
		trial(1, 490, 900.0, Verdict.BAD, "wrong-length");

		ErrorHistogram histogram = ErrorHistogram.of(this.report.all(), "wide", 720);
		assertThat(histogram.most()).isEqualTo(1);
		assertThat(histogram.bars()).hasSize(2).allSatisfy((bar) -> {
			assertThat(bar.x()).isBetween(0.0, 720.0 - bar.width());
			assertThat(bar.badY()).isBetween(0.0, histogram.base());
		});
		assertThat(DevicePlot.of(this.report, false).rows()).singleElement()
			.satisfies((row) -> assertThat(row.x()).isBetween(24.0, 316.0));
		// a label of five figures at 13 px is at most 40 wide
		assertThat(DevicePlot.of(this.report, false).ticks())
			.allSatisfy((tick) -> assertThat(tick.x()).isBetween(20.0, 320.0));
	}

	private void session(int id, SessionStatus status, String look, int judgements, int bad, int unverified,
			int interrupted) {
		this.report.add(
				new SessionRow(new UUID(0, id).toString(), UUID.randomUUID(), "model", "rater", status, "en",
						Instant.EPOCH, Instant.EPOCH, judgements, judgements - bad - unverified, bad, unverified,
						interrupted, 1, new SessionRow.Device(true, List.of(), 16.67, look), null, false),
				JsonMapper.shared());
	}

	private void trial(int session, double requested, double achieved, Verdict verdict, String... reasons) {
		this.report.add(new TimedTrial(UUID.randomUUID(), "model", UUID.randomUUID(), new UUID(0, session),
				SessionStatus.FINISHED, UUID.randomUUID(), "abc", Truth.REAL, Truth.REAL, 600,
				new Timing(1, 1, false, requested, achieved, 29, 16.67, verdict, List.of(reasons), 0)));
	}

}
