package io.veridical.console;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import io.veridical.campaign.Campaign;
import io.veridical.campaign.Campaigns;
import io.veridical.session.Fixtures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

@SpringBootTest
@AutoConfigureMockMvc
@WithMockUser("admin")
class DocumentPagesTests {

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private ApplicationContext context;

	@Autowired
	private Campaigns campaigns;

	private Fixtures fixtures;

	@BeforeEach
	void fixtures() {
		this.fixtures = Fixtures.of(this.context);
	}

	@Test
	void designLeavesAsAFileAndComesBackAsADraft() throws Exception {
		Campaign draft = this.fixtures.draft(Fixtures.small(), "a");
		String page = "/campaigns/" + draft.getId();
		MvcTestResult file = this.mvc.get().uri(page + "/document.json").exchange();
		assertThat(file).hasStatusOk()
			.hasHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + draft.getSlug() + ".json\"")
			.bodyJson()
			.extractingPath("$.$schema")
			.isEqualTo("http://localhost/veridical.schema.json");
		assertThat(this.mvc.get().uri(page)).bodyText().contains(page + "/duplicate\"", page + "/document.json\"");

		MvcTestResult taken = this.mvc.post()
			.uri("/campaigns/from-document")
			.with(csrf())
			.multipart()
			.file("file", file.getResponse().getContentAsByteArray())
			.exchange();

		assertThat(taken).hasStatus(HttpStatus.FOUND);
		Campaign copy = copyOf(taken);
		assertThat(copy.getTitle()).isEqualTo(draft.getTitle());
		assertThat(copy.getSlug()).isNotEqualTo(draft.getSlug());
		assertThat(copy.getProtocol()).isEqualTo(draft.getProtocol());
	}

	@Test
	void whatIsWrongIsSaidInBothLanguagesAndNothingIsLost() {
		for (String[] said : new String[][] { { "en", "protocol is missing" }, { "zh", "缺少 protocol" } }) {
			assertThat(this.mvc.post()
				.uri("/campaigns/from-document?lang=" + said[0])
				.with(csrf())
				.param("text", "{\"version\": 1, \"title\": \"<A>\", \"reals\": {\"name\": \"b\"}}"))
				.hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
				.bodyText()
				.contains(said[1], "&quot;title&quot;: &quot;&lt;A&gt;&quot;")
				.doesNotContain("??");
		}
		assertThat(this.mvc.get().uri("/campaigns/from-document?lang=zh")).hasStatusOk()
			.bodyText()
			.contains("导入评测")
			.doesNotContain("??");
	}

	@Test
	void copyIsMarkedAsOne() {
		Campaign live = this.fixtures.live(Fixtures.small(), "a");

		MvcTestResult made = this.mvc.post().uri("/campaigns/{id}/duplicate", live.getId()).with(csrf()).exchange();

		assertThat(copyOf(made)).extracting(Campaign::getTitle, Campaign::getStatus)
			.containsExactly(live.getTitle() + " (copy)", Campaign.Status.DRAFT);
	}

	@Test
	void scriptExportsImportsAndDuplicates() throws Exception {
		Campaign draft = this.fixtures.draft(Fixtures.brief(), "a");
		String address = "/api/v1/campaigns/" + draft.getId();
		MvcTestResult document = this.mvc.get().uri(address + "/document.json").exchange();
		String json = document.getResponse().getContentAsString(StandardCharsets.UTF_8);

		assertThat(document).hasStatusOk();
		assertThat(post("/api/v1/campaigns/documents", json)).hasStatus(HttpStatus.CREATED)
			.bodyJson()
			.isLenientlyEqualTo("{\"status\": \"draft\", \"title\": \"%s\"}".formatted(draft.getTitle()));
		assertThat(post("/api/v1/campaigns/documents", json.replace("\"version\":1", "\"version\":3")))
			.hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.hasContentType(MediaType.APPLICATION_PROBLEM_JSON)
			.bodyJson()
			.isLenientlyEqualTo("{\"type\": \"/problems/unusable-document\", \"field\": \"version\"}");
		assertThat(post(address + "/duplicate", "{\"title\": \"Again\"}")).hasStatus(HttpStatus.CREATED)
			.bodyJson()
			.extractingPath("$.title")
			.isEqualTo("Again");
		assertThat(this.mvc.post().uri(address + "/duplicate")).hasStatus(HttpStatus.CREATED)
			.bodyJson()
			.extractingPath("$.title")
			.isEqualTo(draft.getTitle() + " (copy)");
	}

	@Test
	void schemaIsPublished() {
		assertThat(this.mvc.get().uri("/veridical.schema.json")).hasStatusOk()
			.hasContentType("application/schema+json")
			.bodyJson()
			.extractingPath("$.title")
			.isEqualTo("Veridical campaign");
	}

	private Campaign copyOf(MvcTestResult redirect) {
		String page = String.valueOf(redirect.getResponse().getRedirectedUrl());
		return this.campaigns.findById(UUID.fromString(page.substring(page.lastIndexOf('/') + 1))).orElseThrow();
	}

	private MvcTestResult post(String address, String json) {
		return this.mvc.post().uri(address).contentType(MediaType.APPLICATION_JSON).content(json).exchange();
	}

}
