package io.veridical.session;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.veridical.campaign.Admission;
import io.veridical.campaign.Campaign;
import io.veridical.campaign.CampaignDesign;
import io.veridical.campaign.Entry;
import io.veridical.campaign.HypeInfinity;
import io.veridical.campaign.Passing;
import io.veridical.campaign.QualificationIsNotLive;
import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * The way of a rater through a qualification to the campaigns that require it, as a
 * browser goes it. Four reals and four fakes of two generators; three of four are needed.
 */
@SpringBootTest
@AutoConfigureMockMvc
@Import(SettableClock.Configuration.class)
class QualificationWayTests {

	private static final HypeInfinity PROTOCOL = Fixtures.small();

	@Autowired
	private ApplicationContext context;

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private CampaignDesign design;

	@Autowired
	private SettableClock clock;

	@Autowired
	private JdbcClient jdbc;

	private Fixtures fixtures;

	private TestDoor door;

	private Campaign qualification;

	private Campaign study;

	@BeforeEach
	void campaigns() {
		this.fixtures = Fixtures.of(this.context);
		this.door = new TestDoor(this.mvc, this.context);
		this.qualification = qualification(Entry.KNOWN);
		this.study = study(this.qualification);
	}

	@Test
	void raterWithoutAPassTakesTheQualificationAndGoesOnFromIt() {
		String who = "?PROLIFIC_PID=" + Fixtures.name("pid");

		MvcTestResult sent = this.door.get("/take/" + this.study.getSlug() + who);
		assertThat(sent).hasStatus(303);
		String detour = TestDoor.location(sent);
		assertThat(detour).isEqualTo(
				"/take/" + this.qualification.getSlug() + "?for=" + this.study.getSlug() + "&" + who.substring(1));
		assertThat(this.door.get(detour)).hasStatusOk()
			.bodyText()
			.contains(this.study.getTitle(), "at least 3 of 4 real images", "action=\"" + detour.replace("&", "&amp;"));
		String debrief = this.door.take(detour, 1, 1);

		MvcTestResult passed = this.door.get(debrief);
		assertThat(passed).bodyText().contains("You have qualified", "3 of 4").doesNotContain("completion-code", "??");
		String onward = "/take/" + this.study.getSlug() + "?session=" + debrief.split("/")[2];
		assertThat(passed).bodyText().contains("href=\"" + onward + "\"");
		assertThat(this.door.get(onward)).hasStatusOk().hasViewName("session/consent");
		String session = this.door.consent(onward);
		assertThat(session).startsWith("/s/").isNotEqualTo("/s/" + debrief.split("/")[2]);
		assertThat(this.door.leads("/take/" + this.study.getSlug() + who)).as("the same rater by the platform's link")
			.isEqualTo(session);
	}

	@Test
	void failedRaterCannotTakeItAgainByWhateverWay() throws Exception {
		String id = Fixtures.name("Pid");
		String address = "/take/" + this.qualification.getSlug();
		String debrief = this.door.take(address + "?PROLIFIC_PID=" + id, 2, 0);
		assertThat(this.door.get(debrief)).bodyText()
			.contains("You have not qualified this time", "completion-code", "one attempt only")
			.doesNotContain("??");

		String over = debrief.replace("/debrief", "");
		assertThat(this.door.leads(address + "?PROLIFIC_PID=" + id)).as("the same link").isEqualTo(over);
		assertThat(this.door.leads(address + "?rater=" + id)).as("another link with the same id").isEqualTo(over);
		assertThat(this.door.leads(address + "?PROLIFIC_PID=" + id.toUpperCase(Locale.ROOT))).as("other case")
			.isEqualTo(over);
		assertThat(this.door.leads(address + "?for=" + this.study.getSlug() + "&PROLIFIC_PID=" + id)).as("by the study")
			.isEqualTo(over);
		assertThat(this.door.leads(address + "?session=" + over.substring(3))).as("by the session").isEqualTo(over);
		assertThat(
				this.mvc.get().uri(address + "?PROLIFIC_PID=" + id).cookie(new Cookie(Visitor.COOKIE, "a".repeat(43))))
			.as("another cookie")
			.hasHeader(HttpHeaders.LOCATION, over);
		assertThat(this.mvc.get().uri(address + "?PROLIFIC_PID=" + id).header("Accept-Language", "zh"))
			.as("another language")
			.hasHeader(HttpHeaders.LOCATION, over);
		List<String> atOnce = TestDoor.atOnce(6, () -> this.door.consent(address + "?rater=" + id));
		assertThat(atOnce).as("consent sent without looking, often at once").containsOnly(over);
		assertThat(this.door.leads("/take/" + this.study.getSlug() + "?PROLIFIC_PID=" + id)).as("the study itself")
			.isEqualTo(debrief);
		assertThat(this.door.consent("/take/" + this.study.getSlug() + "?rater=" + id)).isEqualTo(debrief);
		assertThat(this.jdbc.sql("select count(*) from rater_session where campaign_id = ?")
			.param(this.qualification.getId())
			.query(Integer.class)
			.single()).isEqualTo(1);
	}

	@Test
	void firstAttemptsMadeAtOnceAreOne() throws Exception {
		String address = "/take/" + this.qualification.getSlug() + "?rater=" + Fixtures.name("hasty");

		assertThat(TestDoor.atOnce(6, () -> this.door.consent(address))).hasSize(6)
			.containsOnly(this.door.consent(address));
	}

	@Test
	void withdrawingAFailureDoesNotOpenTheDoorAgain() {
		String address = "/take/" + this.qualification.getSlug() + "?rater=" + Fixtures.name("rater");
		String over = this.door.take(address, 0, 2).replace("/debrief", "");

		this.mvc.post().uri(over + "/withdrawal").exchange();

		assertThat(this.door.consent(address)).isEqualTo(over);
		assertThat(this.door.get(over + "/debrief")).bodyText()
			.contains("You have withdrawn")
			.doesNotContain("qualified");
	}

	@Test
	void bothHalvesAreNeeded() {
		String address = "/take/" + this.qualification.getSlug();

		assertThat(this.door.get(this.door.take(address + "?rater=" + Fixtures.name("all-fakes-right"), 2, 0)))
			.bodyText()
			.contains("You have not qualified");
		assertThat(this.door.get(this.door.take(address + "?rater=" + Fixtures.name("all-reals-right"), 0, 2)))
			.bodyText()
			.contains("You have not qualified");
		assertThat(this.door.get(this.door.take(address + "?rater=" + Fixtures.name("three-of-each"), 1, 1))).bodyText()
			.contains("You have qualified");
	}

	@Test
	void onePassOpensEveryCampaignThatRequiresIt() {
		Campaign other = study(this.qualification);
		String who = "?rater=" + Fixtures.name("rater");
		this.door.take("/take/" + this.qualification.getSlug() + who, 0, 0);

		assertThat(this.door.get("/take/" + this.study.getSlug() + who)).hasViewName("session/consent");
		assertThat(this.door.get("/take/" + other.getSlug() + who)).hasViewName("session/consent");
		assertThat(this.door.consent("/take/" + other.getSlug() + who)).startsWith("/s/");
	}

	@Test
	void passThatRanOutIsRenewedWithOtherImages() {
		String who = "?rater=" + Fixtures.name("rater");
		String address = "/take/" + this.qualification.getSlug() + who;
		String first = this.door.take(address, 0, 0);
		assertThat(this.door.get(first)).bodyText().contains("Your pass is valid until");

		this.clock.pass(Duration.ofDays(30).minusSeconds(1).toMillis());
		assertThat(this.door.get("/take/" + this.study.getSlug() + who)).hasViewName("session/consent");
		assertThat(this.door.leads(address)).as("no second attempt while it holds")
			.isEqualTo(first.replace("/debrief", ""));
		this.clock.pass(2000);
		assertThat(this.door.get("/take/" + this.study.getSlug() + who)).hasStatus(303);
		String second = this.door.take(address, 4, 4);

		assertThat(second).isNotEqualTo(first);
		assertThat(this.door.leads("/take/" + this.study.getSlug() + who)).as("the latest attempt counts")
			.isEqualTo(second);
		assertThat(this.door.consent(address)).as("a failed renewal is the end")
			.isEqualTo(second.replace("/debrief", ""));
		assertThat(this.jdbc.sql("""
				select count(*) from (select i.pixels from rater_session s join trial t on t.session_id = s.id
				  join image i on i.id = t.image_id where s.campaign_id = ? group by i.pixels having count(*) > 1) again
				""").param(this.qualification.getId()).query(Integer.class).single()).isZero();
	}

	@Test
	void everySessionJudgesEquallyManyFakesOfEveryGenerator() {
		Stream.generate(() -> this.fixtures.enter(this.qualification)).limit(3).forEach((session) -> {
			Map<UUID, Long> perPool = this.jdbc.sql("""
					select i.pool_id from trial t join image i on i.id = t.image_id
					where t.session_id = ? and t.phase = 'MAIN' and t.truth = 'FAKE'
					""")
				.param(session.getId())
				.query(UUID.class)
				.stream()
				.collect(Collectors.groupingBy((pool) -> pool, Collectors.counting()));
			// four fakes, two generators
			assertThat(perPool.values()).containsExactly(2L, 2L);
		});
	}

	@Test
	void whoBringsNoIdIsNotLetInWhereOneIsNeeded() {
		assertThat(this.door.get("/take/" + this.qualification.getSlug())).hasStatus(403)
			.bodyText()
			.contains("Please come by your own link");
		assertThat(this.mvc.get()
			.uri("/take/" + this.qualification.getSlug())
			.cookie(new Cookie(Visitor.COOKIE, "b".repeat(43)))).hasStatus(403);
		assertThat(this.mvc.post().uri("/take/" + this.qualification.getSlug()).param("consent", "on")).hasStatus(403);
		Campaign invited = this.fixtures
			.launch(this.design.draft(this.fixtures.design(this.fixtures.reals(10), PROTOCOL, "a")
				.with(new Admission(Entry.INVITED, null, null))));
		assertThat(this.door.get("/take/" + invited.getSlug() + "?rater=somebody")).hasStatus(403)
			.bodyText()
			.contains("By invitation only");
	}

	@Test
	void anonymousRaterComesBackByTheCookieAlone() {
		Campaign open = study(qualification(Entry.ANYONE));
		Cookie cookie = new Cookie(Visitor.COOKIE, Fixtures.name("c") + "c".repeat(30));

		String detour = TestDoor.location(this.mvc.get().uri("/take/" + open.getSlug()).cookie(cookie).exchange());
		MvcTestResult begun = this.mvc.post().uri(detour).param("consent", "on").cookie(cookie).exchange();
		this.door.finish(TestDoor.location(begun), 0, 0);

		assertThat(this.mvc.get().uri("/take/" + open.getSlug()).cookie(cookie)).hasViewName("session/consent");
	}

	@Test
	void onlyALiveQualificationIsRequiredAtLaunch() {
		Campaign draft = this.design.draft(this.fixtures.design(this.fixtures.reals(10), PROTOCOL, "a")
			.with(new Admission(Entry.KNOWN, null, new Passing(75, null))));
		Campaign requiring = this.design.draft(this.fixtures.design(this.fixtures.reals(10), PROTOCOL, "a")
			.with(new Admission(Entry.KNOWN, draft.getId(), null)));

		assertThatExceptionOfType(QualificationIsNotLive.class).isThrownBy(() -> this.design.launch(requiring.getId()))
			.satisfies((refused) -> assertThat(refused.getField()).isEqualTo("admission.qualificationId"));
	}

	@Test
	void databaseKeepsAdmissionAndSingleSessionsAsTheyAre() {
		assertThatExceptionOfType(DataIntegrityViolationException.class)
			.isThrownBy(() -> this.jdbc.sql("update campaign set passing = '{\"percent\": 51}' where id = ?")
				.param(this.qualification.getId())
				.update())
			.withMessageContaining("who may judge is fixed from launch on");
		RaterSession session = this.fixtures.enter(this.fixtures.live(PROTOCOL, "a"));
		assertThatExceptionOfType(DataIntegrityViolationException.class).isThrownBy(() -> this.jdbc.sql("""
				insert into rater_session (id, token, campaign_id, condition_id, rater_id, seed, language, status,
				  completion_code, started_at, version, attempt)
				select gen_random_uuid(), 'again', campaign_id, condition_id, rater_id, seed, language, status, 'again',
				  started_at, version, 2 from rater_session where id = ?
				""").param(session.getId()).update()).withMessageContaining("only a qualification is renewed");
	}

	private Campaign qualification(Entry entry) {
		return this.fixtures.launch(this.design.draft(this.fixtures.design(this.fixtures.reals(40), PROTOCOL, "a", "b")
			.with(new Admission(entry, null, new Passing(75, 30)))));
	}

	private Campaign study(Campaign required) {
		return this.fixtures.launch(this.design.draft(this.fixtures.design(this.fixtures.reals(20), PROTOCOL, "x")
			.with(new Admission(Entry.ANYONE, required.getId(), null))));
	}

}
