package io.veridical.review;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;

import io.veridical.campaign.Campaign;
import io.veridical.campaign.CampaignDesign;
import io.veridical.campaign.HypeInfinity;
import io.veridical.campaign.PastStudy;
import io.veridical.screening.Rule;
import io.veridical.screening.Rule.Side;
import io.veridical.screening.RuleSet;
import io.veridical.screening.Signal;
import io.veridical.session.Fixtures;
import io.veridical.session.RaterSession;
import io.veridical.session.TimedRater;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

@SpringBootTest
@AutoConfigureMockMvc
@WithMockUser("ada")
class ReviewPagesTests {

	private static final RuleSet RULES = new RuleSet("custom",
			List.of(new Rule(Signal.FAKE_SHARE, Side.ABOVE, .7, 8, "all-fake"),
					new Rule(Signal.LONGEST_RUN, Side.ABOVE, 7, 8, "straight-line")));

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private ApplicationContext context;

	@Autowired
	private MessageSource messages;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private CampaignDesign design;

	private Fixtures fixtures;

	@BeforeEach
	void fixtures() {
		this.fixtures = Fixtures.of(this.context);
	}

	@Test
	void everySignalAndStandardRuleHasWordsInBothLanguages() {
		Stream<String> signals = Stream.of(Signal.values())
			.flatMap((signal) -> Stream.of("quality.signal." + signal.id(), "quality.signal." + signal.id() + ".text"));
		Stream<String> rules = RuleSet.standard(true)
			.rules()
			.stream()
			.flatMap((rule) -> Stream.of("quality.rule." + rule.name(), "quality.rule." + rule.name() + ".reason"));
		assertThat(Stream.concat(signals, rules))
			.allSatisfy((key) -> assertThat(this.messages.getMessage(key, null, "", Locale.ENGLISH)).as(key)
				.isNotEmpty()
				.isNotEqualTo(this.messages.getMessage(key, null, "", Locale.SIMPLIFIED_CHINESE)));
	}

	@Test
	void overviewListsSessionsByAnySignalAndFilter() {
		Campaign campaign = this.fixtures.liveUnder(RULES, Fixtures.small(), "a", "b");
		RaterSession kept = this.fixtures.finish(campaign, 0, 0);
		RaterSession excluded = this.fixtures.finish(campaign, 4, 0);
		RaterSession active = this.fixtures.enter(campaign);
		String address = "/campaigns/" + campaign.getId() + "/quality";

		assertThat(this.mvc.get().uri(address)).hasStatusOk()
			.bodyText()
			.contains("2 sessions are finished, 1 of them left out", "all-fake", "Straight line", "at most 70",
					"signal-fake-share", link(campaign, kept), link(campaign, excluded))
			.doesNotContain("??", "null", "NaN", link(campaign, active));
		assertThat(this.mvc.get().uri(address + "?show=excluded")).bodyText()
			.contains(link(campaign, excluded))
			.doesNotContain(link(campaign, kept));
		assertThat(this.mvc.get().uri(address + "?show=unfinished")).bodyText().contains(link(campaign, active));
		for (String signal : Stream.of(Signal.values()).map(Signal::id).toList()) {
			assertThat(this.mvc.get().uri(address + "?sort={signal}&order=desc", signal)).as(signal).hasStatusOk();
		}
		assertThat(this.mvc.get().uri(address + "?sort=fake-share&order=desc")).bodyText()
			.satisfies((text) -> assertThat(text.indexOf(link(campaign, excluded)))
				.isLessThan(text.indexOf(link(campaign, kept))));
		assertThat(this.mvc.get().uri(address + "?sort=fake-share&order=asc")).bodyText()
			.satisfies((text) -> assertThat(text.indexOf(link(campaign, kept)))
				.isLessThan(text.indexOf(link(campaign, excluded))));
		assertThat(this.mvc.get().uri(address + "?lang=zh")).bodyText()
			.contains("已完成 2 个场次", "一路同答")
			.doesNotContain("??", "null", "NaN");
		assertThat(this.mvc.get().uri(address + "?sort=no'such&order=x&show=y&page=-3")).hasStatusOk();
	}

	@Test
	void sessionIsReplayedAndTurnedRoundWithAReason() {
		Campaign campaign = this.fixtures.liveUnder(RULES, Fixtures.small(), "a");
		RaterSession session = this.fixtures.finish(campaign, 4, 0);
		String address = link(campaign, session);

		assertThat(this.mvc.get().uri(address)).hasStatusOk()
			.bodyText()
			.contains("Left out of the scores: 2 rules are broken", "data-wrong=\"wrong\"", "/thumbnails/", "practice",
					// 4 of 8 are right; all images are called fake
					"4 / 8", "100", "Let it count after all")
			.doesNotContain("??", "null", "NaN");
		assertThat(this.mvc.get().uri(address + "?lang=zh")).bodyText()
			.contains("违反 2 条规则")
			.doesNotContain("??", "null", "NaN");

		assertThat(
				this.mvc.post().uri(address + "/override").with(csrf()).param("excluded", "false").param("reason", " "))
			.hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("Write 1 to 2000")
			// beside its field, not at the head of a long page
			.containsSubsequence("<label for=\"reason\"", "aria-invalid=\"true\"", "id=\"reason-error\"", "</form>");
		assertThat(this.mvc.post()
			.uri(address + "/override")
			.with(csrf())
			.param("excluded", "false")
			.param("reason", "The reals look <painted>.")).hasStatus3xxRedirection().hasRedirectedUrl(address);
		assertThat(this.mvc.get().uri(address)).bodyText()
			.contains("ada let it count", "The reals look &lt;painted&gt;.", "kept by hand", "Leave it out");
	}

	@Test
	void sessionsFileNamesRuleValueLimitAndWhoDecidedOtherwise() {
		Campaign campaign = this.fixtures.liveUnder(RULES, Fixtures.small(), "a");
		RaterSession session = this.fixtures.finish(campaign, 4, 0);
		this.fixtures.finish(campaign, 0, 0);
		String csv = "/campaigns/" + campaign.getId() + "/sessions.csv";

		assertThat(this.mvc.get().uri(csv)).hasStatusOk()
			.bodyText()
			.contains("excluded,broken_rules,findings,override,override_reason,override_by,override_at",
					",true,all-fake straight-line,",
					"\"\"signal\"\":\"\"fake-share\"\",\"\"side\"\":\"\"above\"\",\"\"limit\"\":0.7", ",false,,");
		this.mvc.post()
			.uri(link(campaign, session) + "/override")
			.with(csrf())
			.param("excluded", "false")
			.param("reason", "A glitch, we think")
			.exchange();

		assertThat(this.mvc.get().uri(csv)).bodyText()
			.contains(",kept,\"A glitch, we think\",ada,2")
			.doesNotContain(",true,");
		assertThat(this.mvc.get().uri("/campaigns/{id}/judgements.csv", campaign.getId())).bodyText()
			.satisfies(
					(text) -> assertThat(text.lines().filter((line) -> line.contains(",true,")).count()).isEqualTo(16));
	}

	@Test
	void pastStudyShowsItsSignalsWithoutRules() {
		Campaign past = this.design
			.past(new PastStudy("A past study", List.of("a"), new HypeInfinity("custom", 2, 2, 0, false)));
		this.jdbc.sql("insert into past_session values (?, 1, 'r/1', 's/1', 'FINISHED')").param(past.getId()).update();
		this.jdbc.sql("insert into past_session_condition values (?, 1, ?, 4, 0, 0, 0)")
			.params(past.getId(), past.getConditions().get(0).getId())
			.update();
		this.jdbc.sql("""
				insert into past_judgement (campaign_id, condition_id, session, block, trial, fake, called_fake, image)
				select ?, ?, 1, 1, n, n > 2, true, 'image ' || n from generate_series(1, 4) n
				""").params(past.getId(), past.getConditions().get(0).getId()).update();

		for (String language : List.of("en", "zh")) {
			assertThat(this.mvc.get().uri("/campaigns/{id}/quality?lang=" + language, past.getId())).hasStatusOk()
				.bodyText()
				.contains("/sessions/1\"", "s/1", "signal-fake-share")
				.doesNotContain("??", "null", "NaN", "signal-fast-share");
			assertThat(this.mvc.get().uri("/campaigns/{id}/sessions/1?lang=" + language, past.getId())).hasStatusOk()
				.bodyText()
				.contains("2 / 4")
				.doesNotContain("??", "null", "NaN", "/override");
		}
		assertThat(this.mvc.get().uri("/campaigns/{id}/sessions/2", past.getId())).hasStatus(HttpStatus.NOT_FOUND);
		assertThat(this.mvc.get().uri("/campaigns/{id}/sessions/x", past.getId())).hasStatus(HttpStatus.NOT_FOUND);
	}

	@Test
	void scriptsTurnSessionsRoundToo() {
		Campaign campaign = this.fixtures.live(Fixtures.small(), "a");
		RaterSession session = this.fixtures.finish(campaign, 0, 0);
		String address = "/api/v1/sessions/" + session.getId() + "/overrides";

		assertThat(this.mvc.post()
			.uri(address)
			.contentType(MediaType.APPLICATION_JSON)
			.content("{\"excluded\": true, \"reason\": \"Told us that it was guessed.\"}"))
			.hasStatus(HttpStatus.CREATED)
			.bodyJson()
			.isLenientlyEqualTo("{\"number\": 1, \"excludedBefore\": false, \"excluded\": true, \"by\": \"ada\"}");
		assertThat(this.mvc.post()
			.uri(address)
			.contentType(MediaType.APPLICATION_JSON)
			.content("{\"excluded\": true, \"reason\": \"Again.\"}")).hasStatus(HttpStatus.CONFLICT)
			.bodyJson()
			.isLenientlyEqualTo("{\"type\": \"/problems/override-refused\", \"reason\": \"is-excluded\"}");
		assertThat(this.mvc.get().uri(address)).bodyJson()
			.isLenientlyEqualTo("[{\"reason\": \"Told us that it was guessed.\"}]");
		assertThat(this.mvc.get().uri("/api/v1/sessions/{id}/overrides", UUID.randomUUID()))
			.hasStatus(HttpStatus.NOT_FOUND);
	}

	@Test
	void timedSessionShowsItsExposures() {
		Campaign campaign = this.fixtures.live(Fixtures.brief(), "model");
		TimedRater rater = TimedRater.entering(this.context, campaign);
		rater.judge(true).judge(true).judge(true).spoil();
		rater.finish((exposure) -> true);
		String session = this.jdbc.sql("select id::text from rater_session where campaign_id = ?")
			.param(campaign.getId())
			.query(String.class)
			.single();

		assertThat(this.mvc.get().uri("/campaigns/{id}/sessions/{session}", campaign.getId(), session)).hasStatusOk()
			.bodyText()
			.contains("exposures-wide", "500 / ", "bad timing", "in place of a bad one")
			.doesNotContain("??", "null", "NaN");
	}

	@Test
	void listComesInPages() {
		Campaign campaign = this.fixtures.live(Fixtures.small(), "a");
		this.jdbc
			.sql("""
					with r as (insert into rater select gen_random_uuid(), 'link', :id || '-' || n, now()
					  from generate_series(1, 120) n returning id)
					insert into rater_session (id, token, campaign_id, condition_id, rater_id, seed, language, status,
					  completion_code, started_at, finished_at, version)
					select gen_random_uuid(), r.id::text, :campaign, :condition, r.id, 1, 'en', 'FINISHED', r.id::text, now(), now(), 0
					from r
					""")
			.param("id", campaign.getId().toString())
			.param("campaign", campaign.getId())
			.param("condition", campaign.getConditions().get(0).getId())
			.update();
		String address = "/campaigns/" + campaign.getId() + "/quality";

		assertThat(this.mvc.get().uri(address)).bodyText().contains("1–50 of 120", "page=2");
		assertThat(this.mvc.get().uri(address + "?page=3")).bodyText()
			.contains("101–120 of 120")
			.doesNotContain("page=4");
	}

	private static String link(Campaign campaign, RaterSession session) {
		return "/campaigns/" + campaign.getId() + "/sessions/" + session.getId();
	}

}
