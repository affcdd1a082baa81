package io.veridical.account;

import java.util.Objects;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

@SpringBootTest
@AutoConfigureMockMvc
class AccountTests {

	private static final String PASSWORD = "correct horse battery";

	private static final String FIREFOX = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";

	private static final String SAFARI = "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 "
			+ "(KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1";

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private Administration administration;

	@Autowired
	private PasswordEncoder passwords;

	@Autowired
	private JdbcClient jdbc;

	private final UUID ada = UUID.randomUUID();

	@BeforeEach
	void adminAndAda() {
		this.jdbc.sql("truncate researcher, setup_link, reset_link, sign_in_attempt, spring_session cascade").update();
		this.administration.setPassword(PASSWORD);
		this.jdbc
			.sql("""
					insert into researcher (id, name, password_hash, created_at, version) values (:id, 'ada', :hash, now(), 0)
					""")
			.param("id", this.ada)
			.param("hash", this.passwords.encode(PASSWORD))
			.update();
	}

	@Test
	void newPasswordOpensAndSignsOtherDevicesOut() {
		Cookie here = signIn("admin", PASSWORD, FIREFOX);
		Cookie elsewhere = signIn("admin", PASSWORD, SAFARI);

		assertThat(change(here, PASSWORD, "quite another one")).hasRedirectedUrl("/account?changed");

		assertThat(this.mvc.get().uri("/account").cookie(here)).hasStatusOk();
		assertThat(this.mvc.get().uri("/account").cookie(elsewhere)).hasRedirectedUrl("/sign-in");
		assertThat(signIn("admin", "quite another one", FIREFOX)).isNotNull();
		assertThat(this.jdbc.sql("select who from audit_entry where action = 'researcher.password-changed'")
			.query(String.class)
			.list()).contains("admin");
	}

	@ParameterizedTest
	@CsvSource({ "wrong password here, quite another one, not your present password",
			"correct horse battery, short, Too short", "correct horse battery, password12, among the first",
			"correct horse battery, adminadmin, among the first",
			"correct horse battery, 1234567890, among the first" })
	void unusableChangeIsRefusedBesideItsField(String present, String password, String complaint) {
		Cookie here = signIn("admin", PASSWORD, FIREFOX);

		assertThat(change(here, present, password)).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains(complaint)
			.doesNotContain(password + "\"");
	}

	@Test
	void presentPasswordCannotBeGuessedFromAnOpenSession() {
		Cookie here = signIn("admin", PASSWORD, FIREFOX);
		for (int i = 0; i < SignInAttempts.FREE; i++) {
			assertThat(change(here, "guess number " + i, "quite another one")).bodyText()
				.contains("not your present password");
		}

		assertThat(change(here, PASSWORD, "quite another one")).bodyText().contains("Wait a minute");
	}

	@Test
	void devicesAreListedAndSignedOutOneByOne() {
		Cookie here = signIn("admin", PASSWORD, FIREFOX);
		Cookie phone = signIn("admin", PASSWORD, SAFARI);

		String page = text(this.mvc.get().uri("/account").cookie(here).exchange());
		assertThat(page).contains("Firefox on Linux", "Safari on iOS", "127.0.0.1")
			.doesNotContain(Objects.requireNonNull(phone.getValue()));
		Matcher end = Pattern.compile("/account/sessions/([0-9a-f]+)/end\"").matcher(page);
		assertThat(end.find()).isTrue();
		assertThat(this.mvc.post().uri("/account/sessions/{handle}/end", end.group(1)).cookie(here).with(csrf()))
			.hasStatus3xxRedirection();

		assertThat(this.mvc.get().uri("/account").cookie(phone)).hasRedirectedUrl("/sign-in");
		assertThat(text(this.mvc.get().uri("/account").cookie(here).exchange())).doesNotContain("Safari");
	}

	@Test
	void nameShownIsNotTheNameOfSigningIn() {
		Cookie here = signIn("admin", PASSWORD, FIREFOX);

		assertThat(this.mvc.post().uri("/account/name").cookie(here).with(csrf()).param("shownName", " Ada L. "))
			.hasRedirectedUrl("/account?saved");
		assertThat(this.mvc.get().uri("/researchers").cookie(here)).bodyText().contains("Ada L.");
		assertThat(this.mvc.post().uri("/account/name").cookie(here).with(csrf()).param("shownName", " "))
			.hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
	}

	@Test
	void linkOfAnAdministratorResetsAPasswordOnce() {
		Cookie admin = signIn("admin", PASSWORD, FIREFOX);
		Cookie ada = signIn("ada", PASSWORD, SAFARI);
		String page = text(
				this.mvc.post().uri("/researchers/{id}/reset", this.ada).cookie(admin).with(csrf()).exchange());
		Matcher link = Pattern.compile("/reset/([\\w-]{43})").matcher(page);
		assertThat(link.find()).isTrue();
		String address = link.group();

		assertThat(this.mvc.get().uri(address)).hasStatusOk().bodyText().contains("You will sign in as ada");
		assertThat(reset(address, "password12")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		assertThat(reset(address, "quite another one")).hasRedirectedUrl("/sign-in?ready");
		assertThat(reset(address, "one more for mallory")).hasStatus(HttpStatus.GONE);
		assertThat(this.mvc.get().uri("/account").cookie(ada)).hasRedirectedUrl("/sign-in");
		assertThat(signIn("ada", "quite another one", FIREFOX)).isNotNull();
		assertThat(this.jdbc.sql("select token_sha256 from reset_link").query(String.class).list()).singleElement()
			.asString()
			.isNotEqualTo(link.group(1));
	}

	@Test
	void resetLinkDiesAfterADay() {
		Cookie admin = signIn("admin", PASSWORD, FIREFOX);
		String page = text(
				this.mvc.post().uri("/researchers/{id}/reset", this.ada).cookie(admin).with(csrf()).exchange());
		Matcher link = Pattern.compile("/reset/[\\w-]{43}").matcher(page);
		assertThat(link.find()).isTrue();
		this.jdbc.sql("update reset_link set expires_at = now() - interval '1 second'").update();

		assertThat(this.mvc.get().uri(link.group())).hasStatus(HttpStatus.GONE);
		assertThat(reset(link.group(), "quite another one")).hasStatus(HttpStatus.GONE);
	}

	@Test
	void whoIsDisabledIsOutAtOnce() {
		Cookie admin = signIn("admin", PASSWORD, FIREFOX);
		Cookie ada = signIn("ada", PASSWORD, SAFARI);

		assertThat(this.mvc.post().uri("/researchers/{id}/disable", this.ada).cookie(admin).with(csrf()))
			.hasRedirectedUrl("/researchers");
		assertThat(this.mvc.get().uri("/account").cookie(ada)).hasRedirectedUrl("/sign-in");
		assertThat(attempt("ada", PASSWORD, SAFARI)).hasRedirectedUrl("/sign-in?error");

		assertThat(this.mvc.post().uri("/researchers/{id}/enable", this.ada).cookie(admin).with(csrf()))
			.hasRedirectedUrl("/researchers");
		assertThat(signIn("ada", PASSWORD, SAFARI)).isNotNull();
	}

	@Test
	void lastAdministratorStays() {
		Cookie admin = signIn("admin", PASSWORD, FIREFOX);
		UUID id = this.jdbc.sql("select id from researcher where name = 'admin'").query(UUID.class).single();

		assertThat(this.mvc.post().uri("/researchers/{id}/no-administrator", id).cookie(admin).with(csrf()))
			.hasStatus(HttpStatus.CONFLICT);
		assertThat(this.mvc.post().uri("/researchers/{id}/disable", id).cookie(admin).with(csrf()))
			.hasStatus(HttpStatus.CONFLICT);
		assertThat(this.jdbc.sql("select administrator and disabled_at is null from researcher where id = :id")
			.param("id", id)
			.query(Boolean.class)
			.single()).isTrue();
	}

	@Test
	void othersDoNotLookAfterResearchers() {
		Cookie ada = signIn("ada", PASSWORD, SAFARI);

		assertThat(this.mvc.get().uri("/account").cookie(ada)).bodyText()
			.doesNotContain("/researchers", "/workspace/audit");
		assertThat(this.mvc.get().uri("/researchers").cookie(ada)).hasStatus(HttpStatus.FORBIDDEN);
		assertThat(this.mvc.post().uri("/researchers/{id}/administrator", this.ada).cookie(ada).with(csrf()))
			.hasStatus(HttpStatus.FORBIDDEN);
	}

	private MvcTestResult change(Cookie session, String present, String password) {
		return this.mvc.post()
			.uri("/account/password")
			.cookie(session)
			.with(csrf())
			.param("present", present)
			.param("password", password)
			.param("repeated", password)
			.exchange();
	}

	private MvcTestResult reset(String address, String password) {
		return this.mvc.post()
			.uri(address)
			.with(csrf())
			.param("password", password)
			.param("repeated", password)
			.exchange();
	}

	private Cookie signIn(String name, String password, String browser) {
		MvcTestResult signedIn = attempt(name, password, browser);
		assertThat(signedIn).hasRedirectedUrl("/campaigns");
		return Objects.requireNonNull(signedIn.getResponse().getCookie("SESSION"));
	}

	private MvcTestResult attempt(String name, String password, String browser) {
		return this.mvc.post()
			.uri("/sign-in")
			.with(csrf())
			.header(HttpHeaders.USER_AGENT, browser)
			.param("name", name)
			.param("password", password)
			.exchange();
	}

	private static String text(MvcTestResult answer) {
		assertThat(answer).hasStatusOk();
		try {
			return answer.getResponse().getContentAsString();
		}
		catch (java.io.UnsupportedEncodingException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
