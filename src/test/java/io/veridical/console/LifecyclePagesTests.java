package io.veridical.console;

import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import io.veridical.campaign.Campaign;
import io.veridical.campaign.Campaigns;
import io.veridical.session.Fixtures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

@SpringBootTest
@AutoConfigureMockMvc
@WithMockUser("admin")
class LifecyclePagesTests {

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
	void pageOffersTheStepsOfItsStateAndNoOthers() {
		Campaign draft = this.fixtures.draft(Fixtures.small(), "model");
		UUID id = draft.getId();
		assertSteps(id, "edit", "launch", "delete", "change");
		this.fixtures.launch(draft);
		assertSteps(id, "pause", "close", "change");
		press(id, "pause");
		assertSteps(id, "resume", "close", "change");
		press(id, "close");
		assertSteps(id, "archive", "change");
		press(id, "archive");
		assertSteps(id, "unarchive");
		assertThat(this.mvc.get().uri("/campaigns/{id}", id)).bodyText().doesNotContain("id=\"steps\"");
		press(id, "unarchive");
		assertThat(this.campaigns.findById(id)).get().extracting(Campaign::getStatus).isEqualTo(Campaign.Status.CLOSED);
	}

	private void assertSteps(UUID id, String... steps) {
		List<String> all = List.of("edit", "launch", "delete", "change", "pause", "resume", "close", "archive",
				"unarchive");
		for (String lang : List.of("en", "zh")) {
			assertThat(this.mvc.get().uri("/campaigns/{id}?lang={lang}", id, lang)).hasStatusOk()
				.bodyText()
				.doesNotContain("??")
				.satisfies((page) -> assertThat(
						all.stream().filter((step) -> page.contains("\"/campaigns/" + id + "/" + step + "\"")))
					.containsExactlyInAnyOrder(steps));
		}
	}

	private void press(UUID id, String step) {
		assertThat(post("/campaigns/" + id + "/" + step)).hasRedirectedUrl("/campaigns/" + id);
	}

	@Test
	void refusedStepIsExplainedOnThePage() {
		Campaign live = this.fixtures.live(Fixtures.small(), "model");

		assertThat(post("/campaigns/" + live.getId() + "/delete")).hasStatus(HttpStatus.CONFLICT)
			.bodyText()
			.contains("is live and cannot be deleted", "close and archive it instead");
		assertThat(post("/campaigns/" + live.getId() + "/resume?lang=zh")).hasStatus(HttpStatus.CONFLICT)
			.bodyText()
			.contains("不能恢复");
	}

	@Test
	void draftIsDeletedFromItsPage() {
		Campaign draft = this.fixtures.draft(Fixtures.small(), "model");

		assertThat(post("/campaigns/" + draft.getId() + "/delete")).hasRedirectedUrl("/campaigns");
		assertThat(this.mvc.get().uri("/campaigns/{id}", draft.getId())).hasStatus(HttpStatus.NOT_FOUND);
	}

	@Test
	void titleAndTargetChangeWithErrorsBesideTheField() {
		Campaign live = this.fixtures.live(Fixtures.small(), "model");
		String address = "/campaigns/" + live.getId() + "/change";

		assertThat(post(address, "title", "Renamed", "target", "12")).hasRedirectedUrl("/campaigns/" + live.getId());
		assertThat(this.mvc.get().uri("/campaigns/{id}", live.getId())).bodyText()
			.contains("<h1>Renamed</h1>", "<dd>12</dd>");
		assertThat(post(address, "title", " ", "target", "12")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("id=\"change-title-error\"", "Give a title of 1 to 200 characters")
			.doesNotContain("id=\"change-target-error\"");
		assertThat(post(address, "title", "Kept", "target", "many")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("id=\"change-target-error\"", "is not a whole number", "value=\"Kept\"", "value=\"many\"");
		assertThat(post(address, "title", "Kept", "target", "0")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("Use 1 to 10000");
		assertThat(post(address, "title", "Renamed", "target", "")).hasRedirectedUrl("/campaigns/" + live.getId());
		assertThat(this.campaigns.findById(live.getId()).orElseThrow().getTerms().target()).isNull();
	}

	@Test
	void listIsFilteredByStatusAndWords() {
		Campaign draft = this.fixtures.draft(Fixtures.small(), "model");
		Campaign archived = this.fixtures.live(Fixtures.small(), "model");
		press(archived.getId(), "close");
		press(archived.getId(), "archive");
		String kept = "/campaigns/" + draft.getId() + "\"";
		String away = "/campaigns/" + archived.getId() + "\"";

		assertThat(this.mvc.get().uri("/campaigns")).bodyText().contains(kept).doesNotContain(away);
		assertThat(this.mvc.get().uri("/campaigns?status=archived")).bodyText().contains(away).doesNotContain(kept);
		assertThat(this.mvc.get().uri("/campaigns?status=all")).bodyText().contains(away, kept);
		assertThat(this.mvc.get().uri("/campaigns?q={slug}", draft.getSlug().toUpperCase(java.util.Locale.ROOT)))
			.bodyText()
			.contains(kept);
		assertThat(this.mvc.get().uri("/campaigns?q=there+is+no+such+campaign&lang=zh")).bodyText()
			.contains("但没有符合条件的")
			.doesNotContain("??", kept);
		assertThat(this.mvc.get().uri("/api/v1/campaigns?status=archived")).bodyText()
			.contains(archived.getId().toString())
			.doesNotContain(draft.getId().toString());
	}

	@Test
	void scriptTakesACampaignAllTheWay() {
		Campaign live = this.fixtures.live(Fixtures.small(), "model");
		String address = "/api/v1/campaigns/" + live.getId();

		assertStatus(address + "/pause", "paused");
		assertThat(this.mvc.post().uri(address + "/pause")).hasStatus(HttpStatus.CONFLICT)
			.bodyJson()
			.extractingPath("$.type")
			.isEqualTo("/problems/campaign-is-fixed");
		assertStatus(address + "/resume", "live");
		assertThat(patch(address, "{\"target\": 40}")).hasStatusOk()
			.bodyJson()
			.isLenientlyEqualTo("{\"target\": 40, \"title\": \"%s\"}".formatted(live.getTitle()));
		assertThat(patch(address, "{\"title\": \"Renamed\"}")).hasStatusOk()
			.bodyJson()
			.isLenientlyEqualTo("{\"target\": 40, \"title\": \"Renamed\"}");
		assertThat(patch(address, "{\"target\": null}")).hasStatusOk().bodyJson().extractingPath("$.target").isNull();
		assertThat(patch(address, "{\"slug\": \"other\"}")).hasStatus(HttpStatus.BAD_REQUEST);
		assertThat(patch(address, "{\"target\": 0}")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyJson()
			.extractingPath("$.field")
			.isEqualTo("target");
		assertStatus(address + "/close", "closed");
		assertThat(patch(address, "{\"target\": 50}")).hasStatus(HttpStatus.CONFLICT);
		assertStatus(address + "/archive", "archived");
		assertStatus(address + "/unarchive", "closed");
		assertThat(this.mvc.delete().uri(address)).hasStatus(HttpStatus.CONFLICT);
		assertThat(
				this.mvc.delete().uri("/api/v1/campaigns/{id}", this.fixtures.draft(Fixtures.small(), "model").getId()))
			.hasStatus(HttpStatus.NO_CONTENT);
	}

	private void assertStatus(String address, String status) {
		assertThat(this.mvc.post().uri(address)).hasStatusOk().bodyJson().extractingPath("$.status").isEqualTo(status);
	}

	private MvcTestResult patch(String address, String json) {
		return this.mvc.patch().uri(address).contentType(MediaType.APPLICATION_JSON).content(json).exchange();
	}

	private MvcTestResult post(String address, String... fields) {
		MockMvcRequestBuilder request = this.mvc.post().uri(address).with(csrf());
		for (int i = 0; i < fields.length; i += 2) {
			request.param(fields[i], fields[i + 1]);
		}
		return request.exchange();
	}

}
