package io.veridical.session;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import io.veridical.campaign.Campaign;
import io.veridical.campaign.CampaignDesign;
import io.veridical.rater.Consents;
import io.veridical.rater.RaterMark;
import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

@SpringBootTest
@AutoConfigureMockMvc
class TakeControllerTests {

	@Autowired
	private ApplicationContext context;

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private CampaignDesign design;

	@Autowired
	private Consents consents;

	@Autowired
	private JdbcClient jdbc;

	private Fixtures fixtures;

	private Campaign campaign;

	private String door;

	@BeforeEach
	void campaign() {
		this.fixtures = Fixtures.of(this.context);
		this.campaign = this.fixtures.live(Fixtures.small(), "a");
		this.door = "/take/" + this.campaign.getSlug();
	}

	@Test
	void visitorIsAskedForConsentUnderARandomMark() {
		MvcTestResult welcome = this.mvc.get().uri(this.door).exchange();

		assertThat(welcome).hasStatusOk().hasViewName("session/consent");
		assertThat(page(welcome).text()).isNotEmpty();
		assertThat(page(welcome).again()).isFalse();
		Cookie mark = Objects.requireNonNull(welcome.getResponse().getCookie(Visitor.COOKIE));
		assertThat(mark.getValue()).matches("[A-Za-z0-9_-]{43}");
		assertThat(mark.isHttpOnly()).isTrue();
		assertThat(mark.getAttribute("SameSite")).isEqualTo("Lax");
		assertThat(mark.getMaxAge()).as("400 days").isEqualTo(34_560_000);
		assertThat(welcome.getRequest().getSession(false)).isNull();
	}

	@Test
	void consentIsInTheReadersLanguageAndKeptAsShown() {
		ConsentPage english = page(this.mvc.get().uri(this.door).header("Accept-Language", "en").exchange());
		MvcTestResult welcome = this.mvc.get().uri(this.door).header("Accept-Language", "zh-CN").exchange();
		ConsentPage chinese = page(welcome);
		assertThat(chinese.language()).isEqualTo("zh");
		assertThat(chinese.text()).hasSameSizeAs(english.text()).isNotEqualTo(english.text());

		this.mvc.post()
			.uri(this.door + "?rater=chinese")
			.header("Accept-Language", "zh-CN")
			.param("consent", "on")
			.param("text", chinese.textSha256())
			.exchange();

		RaterSession session = this.fixtures.enter(this.campaign, RaterMark.link("chinese"));
		assertThat(session.getLanguage()).isEqualTo("zh");
		assertThat(this.consents.find(session.getRaterId(), this.campaign.getId()).orElseThrow().textSha256())
			.isEqualTo(chinese.textSha256());
	}

	@Test
	void withoutConsentNothingBegins() {
		MvcTestResult again = this.mvc.post().uri(this.door + "?rater=undecided").exchange();
		assertThat(again).hasStatus(422).hasViewName("session/consent");
		assertThat(page(again).again()).isTrue();
		assertThat(page(again).action()).isEqualTo(this.door + "?rater=undecided");

		MvcTestResult outdated = this.mvc.post()
			.uri(this.door + "?rater=undecided")
			.param("consent", "on")
			.param("text", "0".repeat(64))
			.exchange();
		assertThat(outdated).hasStatus(422).hasViewName("session/consent");
		assertThat(this.mvc.get().uri(this.door + "?rater=undecided")).hasViewName("session/consent");
	}

	@Test
	void browserThatComesBackIsSentOnToItsSession() {
		MvcTestResult welcome = this.mvc.get().uri(this.door).exchange();
		Cookie mark = Objects.requireNonNull(welcome.getResponse().getCookie(Visitor.COOKIE));
		String session = begin(this.door, mark);

		assertThat(this.mvc.get().uri(this.door).cookie(mark)).hasStatus(303).hasHeader("Location", session);
		assertThat(begin(this.door, mark)).isEqualTo(session);
		assertThat(begin(this.door, new Cookie(Visitor.COOKIE, "another"))).isNotEqualTo(session);
	}

	@Test
	void idFromTheAddressIsKnownInEveryBrowser() {
		String withId = this.door + "?PROLIFIC_PID=5f0c0e1b2a&STUDY_ID=1";
		MvcTestResult welcome = this.mvc.get().uri(withId).exchange();
		assertThat(welcome.getResponse().getCookie(Visitor.COOKIE)).isNull();
		assertThat(page(welcome).action()).isEqualTo(this.door + "?PROLIFIC_PID=5f0c0e1b2a");

		String session = begin(page(welcome).action());

		assertThat(this.mvc.get().uri(withId)).hasStatus(303).hasHeader("Location", session);
		assertThat(this.mvc.get().uri(this.door + "?rater=5f0c0e1b2a")).as("another source, another rater")
			.hasStatusOk();
	}

	@Test
	void twoRatersInOneBrowserAreTold() {
		Cookie mark = Objects
			.requireNonNull(this.mvc.get().uri(this.door).exchange().getResponse().getCookie(Visitor.COOKIE));
		begin(this.door + "?rater=one", mark);
		begin(this.door + "?rater=two", mark);
		begin(this.door + "?rater=three");

		List<String> browsers = Stream.of("one", "two", "three")
			.map((rater) -> this.fixtures.enter(this.campaign, RaterMark.link(rater)))
			.map((session) -> this.jdbc.sql("select browser from rater_session where id = ?")
				.param(session.getId())
				.query(String.class)
				.single())
			.toList();

		assertThat(browsers).doesNotContainNull().doesNotContain(mark.getValue());
		assertThat(browsers.get(1)).isEqualTo(browsers.get(0)).isNotEqualTo(browsers.get(2));
	}

	@Test
	void placeholderNobodyFilledInIsSaidSo() {
		MvcTestResult welcome = this.mvc.get().uri(this.door + "?PROLIFIC_PID={id}", "{{%PROLIFIC_PID%}}").exchange();

		assertThat(welcome).hasStatus(400).hasViewName("session/unavailable");
		assertThat(reason(welcome)).isEqualTo("unusable-id");
	}

	@Test
	void cookieThatSomebodyElseWroteIsNoCookie() {
		MvcTestResult welcome = this.mvc.get().uri(this.door).cookie(new Cookie(Visitor.COOKIE, "a b")).exchange();

		assertThat(welcome).hasStatusOk();
		assertThat(welcome.getResponse().getCookie(Visitor.COOKIE)).isNotNull();
	}

	@Test
	void doorThatIsNotOpenSaysWhy() {
		Campaign draft = this.fixtures.draft(Fixtures.small(), "a");
		String session = begin(this.door + "?rater=early");
		this.design.close(this.campaign.getId());

		assertUnavailable("/take/" + draft.getSlug(), 409, "not-open");
		assertUnavailable("/take/nowhere", 404, "unknown-campaign");
		assertUnavailable(this.door, 410, "closed");
		assertThat(this.mvc.post().uri(this.door + "?rater=late").param("consent", "on")).hasStatus(410);
		assertThat(this.mvc.get().uri(this.door + "?rater=early")).hasStatus(303).hasHeader("Location", session);
	}

	private void assertUnavailable(String address, int status, String reason) {
		MvcTestResult page = this.mvc.get().uri(address).exchange();
		assertThat(page).hasStatus(status).hasViewName("session/unavailable");
		assertThat(reason(page)).isEqualTo(reason);
	}

	private String begin(String address, Cookie... cookies) {
		var request = this.mvc.post().uri(address).param("consent", "on");
		for (Cookie cookie : cookies) {
			request.cookie(cookie);
		}
		MvcTestResult begun = request.exchange();
		assertThat(begun).hasStatus(303);
		return Objects.requireNonNull(begun.getResponse().getHeader("Location"));
	}

	private static ConsentPage page(MvcTestResult result) {
		return (ConsentPage) model(result);
	}

	private static String reason(MvcTestResult result) {
		return ((UnavailablePage) model(result)).reason();
	}

	private static Object model(MvcTestResult result) {
		return Objects
			.requireNonNull(Objects.requireNonNull(result.getMvcResult().getModelAndView()).getModel().get("page"));
	}

}
