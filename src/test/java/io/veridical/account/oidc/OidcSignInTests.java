package io.veridical.account.oidc;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/**
 * Against a provider that speaks the protocol over HTTP and signs its tokens.
 */
@SpringBootTest(properties = { "spring.security.oauth2.client.registration.lab.client-id=" + IdentityProvider.CLIENT,
		"spring.security.oauth2.client.registration.lab.client-secret=secret",
		"spring.security.oauth2.client.registration.lab.client-name=Lab account",
		"spring.security.oauth2.client.registration.lab.scope=openid,email,profile" })
@AutoConfigureMockMvc
class OidcSignInTests {

	private static final IdentityProvider PROVIDER = new IdentityProvider();

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private JdbcClient jdbc;

	private final String subject = UUID.randomUUID().toString();

	private final String email = "ada-" + this.subject + "@example.org";

	@DynamicPropertySource
	static void provider(DynamicPropertyRegistry properties) {
		properties.add("spring.security.oauth2.client.provider.lab.issuer-uri", PROVIDER::issuer);
	}

	@AfterAll
	static void stop() {
		PROVIDER.close();
	}

	@Test
	void pageOffersEachProvider() {
		assertThat(this.mvc.get().uri("/sign-in")).bodyText()
			.contains("Sign in with Lab account", "/oauth2/authorization/lab");
	}

	@Test
	void strangerStaysOut() {
		PROVIDER.signIn(Map.of("sub", this.subject, "email", this.email, "email_verified", true, "preferred_username",
				"admin"));

		assertThat(comeBack()).hasRedirectedUrl("/sign-in?stranger");
		assertThat(this.jdbc.sql("select count(*) from researcher where oidc_subject = :subject")
			.param("subject", this.subject)
			.query(Integer.class)
			.single()).isZero();
	}

	@Test
	@WithMockUser
	void whoWasAddedByAddressComesInAndIsKnownByTheSubjectFromThenOn() {
		expect();
		PROVIDER
			.signIn(Map.of("sub", this.subject, "email", this.email.toUpperCase(Locale.ROOT), "email_verified", true));
		MvcTestResult first = comeBack();
		assertThat(first).hasRedirectedUrl("/campaigns");
		assertThat(this.jdbc.sql("select principal_name from spring_session").query(String.class).list())
			.contains(this.email);

		PROVIDER.signIn(Map.of("sub", this.subject, "email", "new@example.org", "email_verified", false));
		assertThat(comeBack()).hasRedirectedUrl("/campaigns");
	}

	@Test
	@WithMockUser
	void addressThatNobodyVerifiedOpensNothing() {
		expect();
		PROVIDER.signIn(Map.of("sub", this.subject, "email", this.email, "email_verified", false));

		assertThat(comeBack()).hasRedirectedUrl("/sign-in?stranger");
	}

	@Test
	@WithMockUser
	void disabledResearcherStaysOut() {
		expect();
		PROVIDER.signIn(Map.of("sub", this.subject, "email", this.email, "email_verified", true));
		assertThat(comeBack()).hasRedirectedUrl("/campaigns");
		this.jdbc.sql("update researcher set disabled_at = now() where email = :email")
			.param("email", this.email)
			.update();

		assertThat(comeBack()).hasRedirectedUrl("/sign-in?stranger");
	}

	private void expect() {
		assertThat(this.mvc.post().uri("/researchers").with(csrf()).param("email", this.email).param("role", "EDITOR"))
			.hasRedirectedUrl("/researchers");
	}

	/** Goes to the provider and comes back with its code. */
	private MvcTestResult comeBack() {
		MvcTestResult sent = this.mvc.get().uri("/oauth2/authorization/lab").exchange();
		URI there = URI.create(Objects.requireNonNull(sent.getResponse().getRedirectedUrl()));
		assertThat(there.toString()).startsWith(PROVIDER.issuer() + "/authorize?");
		try {
			HttpResponse<Void> answer = HttpClient.newHttpClient()
				.send(HttpRequest.newBuilder(there).build(), HttpResponse.BodyHandlers.discarding());
			URI back = URI.create(answer.headers().firstValue("Location").orElseThrow());
			return this.mvc.get()
				.uri(URI.create(back.getRawPath() + "?" + back.getRawQuery()))
				.cookie(session(sent))
				.exchange();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static Cookie session(MvcTestResult answer) {
		return Objects.requireNonNull(answer.getResponse().getCookie("SESSION"));
	}

}
