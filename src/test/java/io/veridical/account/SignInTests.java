package io.veridical.account;

import java.util.Objects;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

@SpringBootTest
@AutoConfigureMockMvc
class SignInTests {

	private static final String PASSWORD = "correct horse battery";

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private Administration administration;

	@Autowired
	private SetUpLinks links;

	@Autowired
	private JdbcClient jdbc;

	@BeforeEach
	void nobodyCanSignIn() {
		this.jdbc.sql("truncate researcher, setup_link, sign_in_attempt, spring_session cascade").update();
	}

	@Test
	void passwordChosenByTheLinkOpensTheCampaigns() {
		String token = this.links.renew();

		assertThat(this.mvc.get().uri("/setup/" + token)).hasStatusOk();
		assertThat(choose(token, PASSWORD, PASSWORD)).hasStatus3xxRedirection().hasRedirectedUrl("/sign-in?ready");
		assertThat(this.mvc.get().uri("/setup/" + token)).hasStatus(HttpStatus.GONE);
		assertThat(choose(token, "another password", "another password")).hasStatus(HttpStatus.GONE);

		assertThat(signIn(PASSWORD)).hasStatus3xxRedirection().hasRedirectedUrl("/campaigns");
	}

	@Test
	void unusableChoiceKeepsTheLinkAlive() {
		String token = this.links.renew();

		assertThat(choose(token, "too short", "too short")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("at least 10 characters")
			.doesNotContain("too short\"");
		assertThat(choose(token, PASSWORD, PASSWORD + "!")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("The two passwords differ");
		assertThat(this.links.opens(token)).isTrue();
	}

	@Test
	void signedInResearcherStaysSoInTheDatabase() {
		this.administration.setPassword(PASSWORD);
		Cookie session = session(signIn(PASSWORD));

		assertThat(this.jdbc.sql("select principal_name from spring_session").query(String.class).list())
			.containsExactly("admin");
		assertThat(this.mvc.get().uri("/sign-in").cookie(session)).bodyText().contains("action=\"/sign-out\"");
	}

	@Test
	void newPasswordEndsTheOldOneAndItsSessions() {
		this.administration.setPassword(PASSWORD);
		session(signIn(PASSWORD));
		this.administration.setPassword("quite another one");

		assertThat(this.jdbc.sql("select count(*) from spring_session").query(Integer.class).single()).isZero();
		assertThat(signIn(PASSWORD)).hasRedirectedUrl("/sign-in?error");
		assertThat(signIn("quite another one")).hasRedirectedUrl("/campaigns");
	}

	@Test
	void samePasswordAtTheNextStartKeepsEverybodySignedIn() {
		this.administration.setPassword(PASSWORD);
		session(signIn(PASSWORD));
		this.administration.setPassword(PASSWORD);

		assertThat(this.jdbc.sql("select count(*) from spring_session").query(Integer.class).single()).isOne();
	}

	@Test
	void guessingIsSlowedDown() {
		this.administration.setPassword(PASSWORD);
		for (int i = 0; i < SignInAttempts.FREE; i++) {
			assertThat(signIn("guess number " + i)).hasRedirectedUrl("/sign-in?error");
		}

		assertThat(signIn(PASSWORD)).hasRedirectedUrl("/sign-in?wait");
	}

	@Test
	void signingOutNeedsTheTokenOfTheForm() {
		assertThat(this.mvc.post().uri("/sign-out")).hasStatus(HttpStatus.FORBIDDEN);
	}

	private MvcTestResult choose(String token, String password, String repeated) {
		return this.mvc.post()
			.uri("/setup/" + token)
			.with(csrf())
			.param("password", password)
			.param("repeated", repeated)
			.exchange();
	}

	private MvcTestResult signIn(String password) {
		return this.mvc.post()
			.uri("/sign-in")
			.with(csrf())
			.param("name", "admin")
			.param("password", password)
			.exchange();
	}

	// the name configured for our own server is not the one without a server
	private static Cookie session(MvcTestResult signedIn) {
		return Objects.requireNonNull(signedIn.getResponse().getCookie("SESSION"));
	}

}
