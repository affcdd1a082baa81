package io.veridical.web;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import io.veridical.account.AdminToken;
import io.veridical.account.CurrentWorkspace;
import io.veridical.account.Members;
import io.veridical.account.Role;
import io.veridical.account.Standing;
import io.veridical.account.Workspaces;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

@WebMvcTest(Probe.class)
@Import({ Probe.class, SecurityConfiguration.class, ApiRefusals.class, PageRefusals.class,
		LanguageConfiguration.class })
class SecurityConfigurationTests {

	@Autowired
	private MockMvcTester mvc;

	@MockitoBean
	private AdminToken token;

	@MockitoBean
	private Workspaces workspaces;

	@MockitoBean
	private Members members;

	@BeforeEach
	void everybodyIsKnown() {
		given(this.members.present(any(), any()))
			.willReturn(new Standing(null, "user", CurrentWorkspace.FIRST, Role.OWNER, true));
	}

	@Test
	void scriptWithoutTokenIsToldHowToSendOne() {
		assertThat(this.mvc.get().uri("/api/v1/campaigns")).hasStatus(HttpStatus.UNAUTHORIZED)
			.hasHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
			.hasContentType(MediaType.APPLICATION_PROBLEM_JSON)
			.bodyText()
			.contains("VERIDICAL_ADMIN_TOKEN");
	}

	@Test
	void scriptWithTheTokenEntersWithoutSession() {
		given(this.token.matches("right")).willReturn(true);

		assertThat(this.mvc.post().uri("/api/v1/campaigns").header(HttpHeaders.AUTHORIZATION, "Bearer right"))
			.hasStatusOk()
			.doesNotContainHeader(HttpHeaders.SET_COOKIE);
	}

	@Test
	void wrongTokenIsNoToken() {
		assertThat(this.mvc.get().uri("/api/v1/campaigns").header(HttpHeaders.AUTHORIZATION, "Bearer wrong"))
			.hasStatus(HttpStatus.UNAUTHORIZED);
	}

	@Test
	@WithMockUser
	void postOfAResearcherNeedsTheTokenOfItsForm() {
		assertThat(this.mvc.post().uri("/campaigns")).hasStatus(HttpStatus.FORBIDDEN);
		assertThat(this.mvc.post().uri("/campaigns").with(csrf())).hasStatusOk();
	}

	@Test
	void visitorIsSentToSignIn() {
		assertThat(this.mvc.get().uri("/campaigns").accept(MediaType.TEXT_HTML)).hasStatus3xxRedirection()
			.hasRedirectedUrl("/sign-in");
	}

	@Test
	void visitorAndRaterGetNoSession() {
		assertThat(this.mvc.get().uri("/")).hasStatusOk().satisfies(SecurityConfigurationTests::noSession);
		assertThat(this.mvc.get().uri("/take/probe")).hasStatusOk().satisfies(SecurityConfigurationTests::noSession);
		assertThat(this.mvc.post().uri("/take/probe")).hasStatusOk().satisfies(SecurityConfigurationTests::noSession);
		assertThat(this.mvc.post().uri("/s/probe/judgements")).hasStatusOk()
			.satisfies(SecurityConfigurationTests::noSession);
	}

	@Test
	void everyAnswerIsIsolatedFromOtherOrigins() {
		assertThat(this.mvc.get().uri("/take/probe"))
			.hasHeader("Content-Security-Policy", SecurityHeaders.CONTENT_SECURITY_POLICY)
			.hasHeader("Cross-Origin-Opener-Policy", "same-origin")
			.hasHeader("Cross-Origin-Embedder-Policy", "require-corp")
			.hasHeader("Cross-Origin-Resource-Policy", "same-origin")
			.hasHeader("Referrer-Policy", "no-referrer")
			.hasHeader("X-Content-Type-Options", "nosniff");
	}

	@Test
	void errorIsAProblemForProgramsAndAPageForPeople() {
		assertThat(this.mvc.get().uri("/take/gone")).hasStatus(HttpStatus.NOT_FOUND)
			.hasContentType(MediaType.APPLICATION_PROBLEM_JSON)
			.bodyText()
			.doesNotContain("secret detail");
		assertThat(this.mvc.get().uri("/take/gone").accept(MediaType.TEXT_HTML)).hasStatus(HttpStatus.NOT_FOUND)
			.bodyText()
			.isEmpty();
	}

	@Test
	void refusalOfAModuleIsNamedAfterItsException() {
		assertThat(this.mvc.get().uri("/take/fixed")).hasStatus(HttpStatus.CONFLICT).bodyJson().isLenientlyEqualTo("""
				{"type": "/problems/campaign-is-fixed", "title": "Campaign is fixed", "status": 409,
				 "detail": "The campaign is LIVE: draft another one", "instance": "/take/fixed"}""");
	}

	@Test
	void languageFollowsTheBrowserUntilItIsChosen() {
		assertThat(this.mvc.get().uri("/").header(HttpHeaders.ACCEPT_LANGUAGE, "fr, zh-TW;q=0.8, en;q=0.5")).bodyText()
			.contains("lang=\"zh-Hans\"");
		assertThat(this.mvc.get().uri("/").header(HttpHeaders.ACCEPT_LANGUAGE, "fr")).bodyText()
			.contains("<html lang=\"en\"");
		assertThat(this.mvc.get().uri("/?lang=zh")).cookies().hasValue("veridical_lang", "zh");
		assertThat(this.mvc.get().uri("/?lang=fr")).cookies().doesNotContainCookie("veridical_lang");
	}

	@Test
	void switchingTheLanguageKeepsTheRestOfTheAddress() {
		assertThat(this.mvc.get().uri("/take/probe?PROLIFIC_PID={id}&lang=en", "a&b")).bodyText()
			.contains("href=\"?PROLIFIC_PID=a%26b&amp;lang=zh\"");
	}

	private static void noSession(MvcTestResult page) {
		assertThat(page.getRequest().getSession(false)).isNull();
	}

}
