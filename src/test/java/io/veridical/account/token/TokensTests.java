package io.veridical.account.token;

import java.net.URI;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

@SpringBootTest
@AutoConfigureMockMvc
class TokensTests {

	private static final String NOTHING = "/00000000-0000-0000-0000-000000000000";

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private JdbcClient jdbc;

	private String name = "";

	private UUID id = new UUID(0, 0);

	@BeforeEach
	void somebodyIsAnOwner() {
		this.id = UUID.randomUUID();
		this.name = "tess " + this.id;
		this.jdbc
			.sql("insert into researcher (id, name, password_hash, created_at, version) values (?, ?, 'x', now(), 0)")
			.params(this.id, this.name)
			.update();
		this.jdbc.sql("""
				insert into membership (researcher_id, workspace_id, role, since)
				values (?, '00000000-0000-4000-8000-000000000001', 'OWNER', now())""").param(this.id).update();
	}

	@Test
	void tokenIsShownOnceAndKeptAsItsDigest() {
		MvcTestResult made = make("READ", "WRITE");
		String secret = secret(made);
		assertThat(secret).matches("vrd_[A-Za-z0-9_-]{43}");
		assertThat(this.mvc.get().uri("/account/tokens").cookie(made.getResponse().getCookies()).with(user(this.name)))
			.bodyText()
			.contains(secret, "data-copy");
		assertThat(this.mvc.get().uri("/account/tokens").with(user(this.name))).hasStatusOk()
			.bodyText()
			.contains("training", "valid")
			.doesNotContain("vrd_");
		assertThat(this.jdbc.sql("select token_sha256 from access_token where researcher_id = ?")
			.param(this.id)
			.query(String.class)
			.single()).isNotEqualTo(secret).hasSize(64);
	}

	@ParameterizedTest
	@CsvSource({ "READ, GET, /api/v1/pools, 200", "READ, POST, /api/v1/campaigns, 403",
			"READ, GET, /api/v1/campaigns" + NOTHING + "/judgements.csv, 403",
			"READ, GET, /api/v1/campaigns" + NOTHING + "/%6Audgements.csv, 403",
			"EXPORT, GET, /api/v1/campaigns" + NOTHING + "/judgements.csv, 404", "WRITE, POST, /api/v1/campaigns, 422",
			"WRITE, POST, /api/v1/campaigns" + NOTHING + "/launch, 403",
			"LAUNCH, POST, /api/v1/campaigns" + NOTHING + "/launch, 404", "LAUNCH, POST, /api/v1/campaigns, 403",
			"WRITE, GET, /api/v1/audit, 403", "MANAGE, GET, /api/v1/audit, 200" })
	void tokenOpensWhatItsScopesAllow(String scope, String method, String path, int status) {
		assertThat(this.mvc.method(HttpMethod.valueOf(method))
			.uri(URI.create(path))
			.header(HttpHeaders.AUTHORIZATION, "Bearer " + made(scope))
			.contentType(MediaType.APPLICATION_JSON)
			.content("{}")).hasStatus(status);
	}

	@Test
	void refusalNamesTheMissingScope() {
		assertThat(this.mvc.post()
			.uri("/api/v1/campaigns")
			.header(HttpHeaders.AUTHORIZATION, "Bearer " + made("READ"))
			.contentType(MediaType.APPLICATION_JSON)
			.content("{}")).hasStatus(HttpStatus.FORBIDDEN).bodyText().contains("scope-missing", "'write'");
	}

	@Test
	void tokenEndsWithItsOwnersMembership() {
		String secret = made("READ");
		this.jdbc.sql("delete from membership where researcher_id = ?").param(this.id).update();
		assertThat(read(secret)).hasStatus(HttpStatus.UNAUTHORIZED).bodyText().contains("no longer a member");
	}

	@Test
	void tokenDoesNoMoreThanItsOwnersRole() {
		String secret = made("WRITE");
		this.jdbc.sql("update membership set role = 'VIEWER' where researcher_id = ?").param(this.id).update();
		assertThat(this.mvc.get().uri("/api/v1/tokens").header(HttpHeaders.AUTHORIZATION, "Bearer " + secret))
			.hasStatusOk();
		assertThat(this.jdbc.sql("select role from membership where researcher_id = ?")
			.param(this.id)
			.query(String.class)
			.single()).isEqualTo("VIEWER");
	}

	@Test
	void revokedAndExpiredTokensOpenNothing() {
		String revoked = made("READ");
		UUID first = this.jdbc.sql("select id from access_token where researcher_id = ?")
			.param(this.id)
			.query(UUID.class)
			.single();
		assertThat(this.mvc.post().uri("/account/tokens/{id}/revoke", first).with(user(this.name)).with(csrf()))
			.hasRedirectedUrl("/account/tokens");
		assertThat(read(revoked)).hasStatus(HttpStatus.UNAUTHORIZED).bodyText().contains("is revoked");

		String expired = made("READ");
		this.jdbc.sql(
				"update access_token set created_at = :before, expires_at = :end where researcher_id = :id and revoked_at is null")
			.param("before", Instant.parse("2020-01-01T00:00:00Z").atOffset(ZoneOffset.UTC))
			.param("end", Instant.parse("2020-01-02T00:00:00Z").atOffset(ZoneOffset.UTC))
			.param("id", this.id)
			.update();
		assertThat(read(expired)).hasStatus(HttpStatus.UNAUTHORIZED).bodyText().contains("is expired");
		assertThat(read("vrd_unknown")).hasStatus(HttpStatus.UNAUTHORIZED).bodyText().contains("not known");
	}

	@Test
	void nobodyRevokesWhatIsNotTheirs() {
		String secret = made("READ");
		UUID token = this.jdbc.sql("select id from access_token where researcher_id = ?")
			.param(this.id)
			.query(UUID.class)
			.single();
		somebodyIsAnOwner();
		assertThat(this.mvc.delete()
			.uri("/api/v1/tokens/{id}", token)
			.header(HttpHeaders.AUTHORIZATION, "Bearer " + made("WRITE"))).hasStatus(HttpStatus.NOT_FOUND);
		assertThat(read(secret)).hasStatusOk();
	}

	@Test
	void formSaysWhatIsWrong() {
		assertThat(this.mvc.post()
			.uri("/account/tokens")
			.param("name", " ")
			.param("days", "400")
			.with(user(this.name))
			.with(csrf())).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("Give it a name", "1 to 366");
	}

	private MvcTestResult read(String secret) {
		return this.mvc.get().uri("/api/v1/pools").header(HttpHeaders.AUTHORIZATION, "Bearer " + secret).exchange();
	}

	private String made(String... scopes) {
		return secret(make(scopes));
	}

	private static String secret(MvcTestResult made) {
		return String.valueOf(made.getMvcResult().getFlashMap().get("secret"));
	}

	private MvcTestResult make(String... scopes) {
		MvcTestResult made = this.mvc.post()
			.uri("/account/tokens")
			.param("name", "training")
			.param("days", "30")
			.param("scopes", scopes)
			.with(user(this.name))
			.with(csrf())
			.exchange();
		assertThat(made).hasRedirectedUrl("/account/tokens");
		return made;
	}

}
