package io.veridical.panel;

import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;

import io.veridical.campaign.Campaign;
import io.veridical.session.Fixtures;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

@SpringBootTest
@AutoConfigureMockMvc
@WithMockUser("admin")
class PanelPagesTests {

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private ApplicationContext context;

	@Autowired
	private Panels panels;

	private Fixtures fixtures;

	private Campaign campaign;

	private String page;

	@BeforeEach
	void campaign() {
		this.fixtures = Fixtures.of(this.context);
		this.campaign = this.fixtures.live(Fixtures.small(), "a");
		this.page = "/campaigns/" + this.campaign.getId() + "/panels";
	}

	@Test
	void panelIsMadeAndItsLinksAreShownOnce() {
		assertThat(post(this.page, "name", "Radiologists")).hasRedirectedUrl(this.page);
		Panel panel = this.panels.of(this.campaign.getId()).get(0);

		MvcTestResult issued = post(this.page + "/" + panel.id() + "/invitations", "count", "3", "labels",
				"Dr. A\n\nDr. B\n", "days", "7");

		String link = "/take/" + this.campaign.getSlug() + "?invitation=";
		assertThat(issued).hasStatusOk()
			.bodyText()
			.contains("Dr. A", "Dr. B", "Member 3", "3 invited, 0 came, 0 finished")
			.containsPattern(Pattern.quote(link) + "[A-Za-z0-9_-]{43}")
			.doesNotContain("??");
		assertThat(this.mvc.get().uri(this.page)).bodyText().contains("Dr. A").doesNotContain("?invitation=");
	}

	@Test
	void listSaysWhoCameAndFinished() {
		Panel panel = this.panels.create(this.campaign.getId(), "Radiologists", null);
		Invitation first = this.panels.invite(panel, List.of("Dr. A"), 7).get(0).invitation();
		Invitation second = this.panels.invite(panel, List.of("Dr. B"), 7).get(0).invitation();
		this.fixtures.finish(this.fixtures.enter(this.campaign, first.mark()), 0, 0);

		assertThat(post(this.page + "/" + panel.id() + "/invitations/" + second.id() + "/revocation"))
			.hasRedirectedUrl(this.page);
		assertThat(this.mvc.get().uri(this.page)).bodyText()
			.contains("2 invited, 1 came, 1 finished", ">finished<", ">revoked<", ">not begun<")
			.doesNotContain("??");
		assertThat(this.mvc.get().uri(this.page).header("Accept-Language", "zh")).bodyText()
			.contains("已邀请 2 人，1 人到来，1 人完成", ">已撤回<")
			.doesNotContain("??");
	}

	@Test
	void whatCannotBeIsRefusedInWords() {
		this.panels.create(this.campaign.getId(), "Radiologists", null);
		Panel panel = this.panels.of(this.campaign.getId()).get(0);
		String invitations = this.page + "/" + panel.id() + "/invitations";

		assertThat(post(this.page, "name", "Radiologists")).hasStatus(HttpStatus.CONFLICT)
			.bodyText()
			.contains("has a panel &quot;Radiologists&quot; already");
		assertThat(post(this.page, "name", " ")).hasStatus(422).bodyText().contains("Name the panel in 1 to 100");
		assertThat(post(this.page, "name", "x", "qualificationId", this.campaign.getId().toString())).hasStatus(422)
			.bodyText()
			.contains("is no qualification");
		assertThat(post(this.page, "name", "\u00a0\u200b")).hasStatus(422).bodyText().contains("a letter or digit");
		assertThat(post(invitations, "count", "many")).hasStatus(422)
			.bodyText()
			.contains("many invitations cannot be made. Make 1 to 500");
		assertThat(post(invitations, "count", "1", "days", "week")).hasStatus(422).bodyText().contains("for week days");
		assertThat(post(invitations, "count", "1", "labels", "a\nb")).hasStatus(422);
		assertThat(post(invitations, "count", "1", "days", "0")).hasStatus(422).bodyText().contains("Use 1 to 365");
		assertThat(this.panels.members(panel)).isEmpty();
		assertThat(post(this.page + "/" + UUID.randomUUID() + "/invitations", "count", "1")).hasStatus(404);
	}

	@ParameterizedTest
	@ValueSource(strings = { "[null]", "[\"half a pair \\ud83d\"]", "[\"a\\u0000b\"]", "[\"\\u200b\"]" })
	void labelThatNobodyCanReadIsRefusedByScriptToo(String labels) {
		Panel panel = this.panels.create(this.campaign.getId(), "Radiologists", null);
		String api = "/api/v1/campaigns/" + this.campaign.getId() + "/panels/" + panel.id() + "/invitations";

		assertThat(json(api, "{\"labels\": " + labels + "}")).hasStatus(422)
			.bodyJson()
			.extractingPath("$.field")
			.isEqualTo("labels");
		assertThat(this.panels.members(panel)).isEmpty();
	}

	@Test
	void scriptMakesPanelsAndInvitations() {
		String api = "/api/v1/campaigns/" + this.campaign.getId() + "/panels";
		MvcTestResult made = json(api, "{\"name\": \"Radiologists\"}");
		assertThat(made).hasStatus(HttpStatus.CREATED).bodyJson().extractingPath("$.name").isEqualTo("Radiologists");
		String invitations = String.valueOf(made.getResponse().getHeader("Location"));

		assertThat(json(invitations, "{\"labels\": [\"Dr. A\"], \"days\": 7}")).hasStatus(HttpStatus.CREATED)
			.bodyJson()
			.extractingPath("$[0].path")
			.asString()
			.startsWith("/take/" + this.campaign.getSlug() + "?invitation=");
		assertThat(this.mvc.get().uri(invitations)).bodyJson().extractingPath("$[0].state").isEqualTo("open");
		assertThat(json(invitations, "{\"count\": 501}")).hasStatus(422)
			.bodyJson()
			.extractingPath("$.field")
			.isEqualTo("count");
		Panel panel = this.panels.of(this.campaign.getId()).get(0);
		UUID invitation = this.panels.members(panel).get(0).invitation().id();
		assertThat(this.mvc.delete().uri(invitations + "/" + invitation)).hasStatus(HttpStatus.NO_CONTENT);
		assertThat(this.mvc.get().uri(invitations)).bodyJson().extractingPath("$[0].state").isEqualTo("revoked");
		assertThat(this.mvc.delete().uri(invitations + "/" + UUID.randomUUID())).hasStatus(HttpStatus.NOT_FOUND);
	}

	private MvcTestResult json(String address, String body) {
		return this.mvc.post().uri(address).contentType(MediaType.APPLICATION_JSON).content(body).exchange();
	}

	private MvcTestResult post(String address, String... fields) {
		MockMvcRequestBuilder request = this.mvc.post().uri(address).with(csrf());
		for (int i = 0; i < fields.length; i += 2) {
			request.param(fields[i], fields[i + 1]);
		}
		return request.exchange();
	}

}
