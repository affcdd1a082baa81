package io.veridical.export;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

import io.veridical.account.Audit;
import io.veridical.campaign.Campaign;
import io.veridical.campaign.Campaigns;
import io.veridical.campaign.DraftCampaign;
import io.veridical.campaign.DraftCondition;
import io.veridical.campaign.HypeInfinity;
import io.veridical.pool.Truth;
import io.veridical.psychophysics.SignalDetection;
import io.veridical.psychophysics.TimingVerdict.Verdict;
import io.veridical.quality.TimingReports;
import io.veridical.quality.Verdicts;
import io.veridical.scoring.CampaignScores;
import io.veridical.scoring.Comparisons;
import io.veridical.scoring.ConditionScore;
import io.veridical.scoring.Score;
import io.veridical.scoring.ScoreIntervals;
import io.veridical.scoring.Scoring;
import io.veridical.session.JudgementRow;
import io.veridical.session.SessionRecords;
import io.veridical.session.SessionRow;
import io.veridical.session.SessionStatus;
import io.veridical.session.Timing;
import io.veridical.statistics.Estimate;
import io.veridical.statistics.Interval;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.willAnswer;
import static org.mockito.Mockito.mock;

class DownloadControllerTests {

	private static final UUID RATER = UUID.fromString("00000000-0000-0000-0000-00000000000a");

	private static final UUID SESSION = UUID.fromString("00000000-0000-0000-0000-00000000000b");

	private final Campaigns campaigns = mock(Campaigns.class);

	private final Scoring scoring = mock(Scoring.class);

	private final SessionRecords records = mock(SessionRecords.class);

	private final Downloads downloads = new Downloads(this.campaigns, mock(Audit.class),
			Clock.fixed(Instant.parse("2030-01-31T12:00:00Z"), ZoneOffset.UTC), 10);

	private final MockMvcTester mvc = MockMvcTester.of(new DownloadController(
			new CampaignTables(this.campaigns, mock(JdbcClient.class), this.scoring,
					new SessionLines(this.records, mock(Verdicts.class), JsonMapper.builder().build()),
					mock(TimingReports.class), mock(Copying.class), JsonMapper.builder().build(), "1.2.3"),
			mock(Dataset.class), this.downloads));

	private final Campaign campaign = Campaign.draft("clothing",
			new DraftCampaign("clothing", "Clothing", UUID.randomUUID(),
					List.of(new DraftCondition("late", UUID.randomUUID())), HypeInfinity.hype2019(), 336),
			1, 100, Instant.parse("2030-01-01T00:00:00Z"));

	private final UUID id = this.campaign.getId();

	@BeforeEach
	void campaignIsThere() {
		given(this.campaigns.findById(this.id)).willReturn(Optional.of(this.campaign));
	}

	@Test
	void scoresAreARowForEachCondition() {
		givenScores();

		assertThat(this.mvc.get().uri("/campaigns/{id}/scores.csv", this.id)).hasStatusOk()
			.hasHeader(HttpHeaders.CONTENT_TYPE, "text/csv;charset=UTF-8;header=present")
			.hasHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"clothing-2030-01-31-scores.csv\"")
			.bodyText()
			.satisfies((text) -> assertThat(text.lines()).zipSatisfy(
					"""
							model,procedure,preset,raters,judgements,score,score_se,ci_lower,ci_upper,fakes_error,reals_error,\
							d_prime,criterion,ci_level,resamples,seed,version,at_shortest,at_longest,bound,
							"late, psi 0.7",HYPE_infinity,hype-2019,2,200,40.5,1.5,39.0,42.0,50.0,31.0,0.5,0.25,0.95,10000,100,1.2.3,,,
							early,HYPE_infinity,hype-2019,0,0,,,,,,,,,0.95,10000,101,1.2.3,,,
							"""
						.lines()
						.toList(),
					(line, beginning) -> assertThat(line).startsWith(beginning)));
	}

	@Test
	void tableThatTheProcedureDoesNotMakeIsNamed() {
		assertThat(this.mvc.get().uri("/api/v1/campaigns/{id}/timing.csv", this.id)).hasFailed()
			.failure()
			.isInstanceOf(NoSuchTable.class)
			.hasMessage(
					"This HYPE_infinity campaign has no timing. It has scores, comparisons, judgements, sessions, images.");
	}

	@Test
	void linesOfJsonAreAnObjectEach() {
		givenScores();

		assertThat(this.mvc.get().uri("/api/v1/campaigns/{id}/scores.jsonl", this.id)).hasStatusOk()
			.hasHeader(HttpHeaders.CONTENT_TYPE, "application/x-ndjson")
			.bodyText()
			.satisfies((text) -> assertThat(text.lines()).hasSize(2)
				.allSatisfy((line) -> assertThat(line).startsWith("{\"model\":\"").endsWith("}")))
			.endsWith("}\n");
	}

	@Test
	void otherFormatsAreNotFound() {
		assertThat(this.mvc.get().uri("/campaigns/{id}/scores.xlsx", this.id)).hasStatus(404)
			.failure()
			.hasMessage("There is no scores.xlsx. Ask for scores.csv, scores.json, scores.jsonl.");
		assertThat(this.mvc.get().uri("/api/v1/campaigns/{id}/judgements.xml", this.id)).hasStatus(404)
			.failure()
			.hasMessage("There is no judgements.xml. Ask for judgements.csv, judgements.json, judgements.jsonl,"
					+ " judgements.parquet.");
	}

	@Test
	void sessionsTellTheirDevices() {
		SessionRow row = new SessionRow(SESSION.toString(), UUID.randomUUID(), "late", RATER.toString(),
				SessionStatus.FINISHED, "en", Instant.parse("2030-01-02T03:04:05Z"),
				Instant.parse("2030-01-02T04:04:05Z"), 98, 90, 8, 0, 2, 1,
				new SessionRow.Device(true, List.of(), 16.67,
						"{\"userAgent\":\"Mozilla/5.0 (X11; Linux x86_64)"
								+ " AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36\"}"),
				"Radiologists", true);
		willAnswer((call) -> {
			call.<Consumer<SessionRow>>getArgument(1).accept(row);
			return null;
		}).given(this.records).forEachSession(eq(this.id), any());

		// 8 bad and 2 interrupted of 100; 1000 / 16.67 = 59.99 Hz
		assertThat(this.mvc.get().uri("/api/v1/campaigns/{id}/sessions.csv", this.id)).hasStatusOk()
			.bodyText()
			.contains(
					",late,finished,en,2030-01-02T03:04:05Z,2030-01-02T04:04:05Z,98,90,8,0,2,0.1,Chrome,Linux,60,16.67,"
							+ "true,,1,\"{");
	}

	private void givenScores() {
		Score score = new Score(2, 200, 40.5, 50, 31, new SignalDetection(.5, .25),
				new Estimate(40.5, 1.5, new Interval(39, 42, .95)), null, ScoreIntervals.NONE);
		given(this.scoring.scores(this.id))
			.willReturn(new CampaignScores(this.id, HypeInfinity.hype2019(), 100, 10_000, .95,
					List.of(new ConditionScore(UUID.randomUUID(), "late, psi 0.7", "HYPE_infinity", "hype-2019", 100,
							score),
							new ConditionScore(UUID.randomUUID(), "early", "HYPE_infinity", "hype-2019", 101, null)),
					Comparisons.NONE));
	}

}
