package io.veridical.web;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import io.veridical.account.Role;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

/**
 * Who owns one workspace sees and changes nothing of another, whatever ids they guess.
 */
@SpringBootTest
@AutoConfigureMockMvc
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WorkspacesApartTests {

	private static final List<String> NOBODYS = List.of("/take/", "/s/", "/setup/", "/reset/", "/invitation/",
			"/account/", "/researchers", "/api/v1/tokens", "/api/v1/worker", "/error", "/feature-extractors",
			"/api/v1/feature-extractors", "/workers");

	@Autowired
	@Qualifier("requestMappingHandlerMapping")
	private RequestMappingHandlerMapping mappings;

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private ApplicationContext context;

	@SuppressWarnings("NullAway.Init")
	private TwoWorkspaces two;

	@SuppressWarnings("NullAway.Init")
	private String mine;

	@SuppressWarnings("NullAway.Init")
	private String stranger;

	@BeforeAll
	void fill() {
		this.two = new TwoWorkspaces(this.context);
		this.mine = this.two.memberOfTheFirst(Role.OWNER);
		this.stranger = this.two.member(this.two.other, Role.OWNER);
	}

	@Test
	void nothingIsThereForTheOwnerOfAnotherWorkspace() {
		List<String> seen = new ArrayList<>();
		List<String> there = new ArrayList<>();
		for (Route route : routes(true, HttpMethod.GET)) {
			MvcTestResult answer = send(route.method(), this.two.address(route), this.stranger);
			if (answer.getResponse().getStatus() != 404 || says(answer)) {
				seen.add(route + " " + answer.getResponse().getStatus());
			}
			if (!isEndless(route)
					&& send(route.method(), this.two.address(route), this.mine).getResponse().getStatus() < 400) {
				there.add(route.path());
			}
		}
		assertThat(seen).isEmpty();
		// so that the absence says something: all but what needs other material
		assertThat(there).hasSizeGreaterThan(50)
			.contains("/campaigns/{id}", "/campaigns/{id}/results", "/campaigns/{id}/results/state",
					"/campaigns/{id}/dataset.zip", "/pools/{id}/thumbnails/{position}.png",
					"/campaigns/{id}/sessions/{session}", "/pools/{id}/metrics/{comparison}/progress",
					"/rehearsals/{id}", "/generators/{id}", "/sampling-jobs/{id}", "/pools/imports/{id}",
					"/api/v1/sessions/{id}/overrides", "/api/v1/campaigns/{id}/panels/{panelId}/invitations");
	}

	@Test
	void nothingIsFoundUnderACampaignOrPoolOfOnesOwn() {
		assertThat(routes(true, HttpMethod.GET).stream()
			.filter((route) -> !this.two.borrowed(route).equals(this.two.address(route)) && !isEndless(route))
			.map((route) -> {
				MvcTestResult answer = send(route.method(), this.two.borrowed(route), this.stranger);
				return says(answer) ? route + " " + answer.getResponse().getStatus() : "";
			})
			.filter((leak) -> !leak.isEmpty())).isEmpty();
	}

	@Test
	void nothingIsChangedByTheOwnerOfAnotherWorkspace() {
		String before = this.two.state();
		for (Route route : routes(true, null)) {
			if (!route.method().equals(HttpMethod.GET)) {
				for (String address : List.of(this.two.address(route), this.two.borrowed(route))) {
					assertThat(says(send(route.method(), address, this.stranger))).as(address).isFalse();
				}
				assertThat(send(route.method(), this.two.address(route), this.stranger).getResponse().getStatus())
					.as(route.toString())
					.isBetween(400, 499);
				assertThat(this.two.state()).as(route.toString()).isEqualTo(before);
			}
		}
	}

	@Test
	void listsOfOneWorkspaceNameNothingOfAnother() {
		List<String> speaking = new ArrayList<>();
		for (Route route : routes(false, HttpMethod.GET)) {
			assertThat(says(send(route.method(), route.path(), this.stranger))).as(route.toString()).isFalse();
			if (says(send(route.method(), route.path(), this.mine))) {
				speaking.add(route.path());
			}
		}
		assertThat(speaking).contains("/campaigns", "/pools", "/generators", "/api/v1/campaigns", "/api/v1/pools",
				"/api/v1/generators", "/api/v1/sampling-jobs", "/pools/imports", "/api/v1/pools/imports", "/planner",
				"/campaigns/new");
	}

	@Test
	void idsOfAnotherWorkspaceInABodyAreOfNothing() {
		String before = this.two.state();
		String design = """
				{"title": "Theirs", "protocol": {"procedure": "HYPE_infinity", "reals": 4, "fakes": 4},
				 "realPoolId": "%s", "conditions": [{"model": "m", "poolId": "%s"}]%s}""";
		String of = this.two.otherReals.toString();
		assertThat(body("/api/v1/campaigns", design.formatted(this.two.reals, this.two.otherPool, ""))).isEqualTo(422);
		assertThat(body("/api/v1/campaigns", design.formatted(of, this.two.fakes, ""))).isEqualTo(422);
		assertThat(body("/api/v1/campaigns", design.formatted(of, this.two.otherPool,
				", \"catchTrials\": {\"fakes\": {\"poolId\": \"%s\", \"count\": 1}}".formatted(this.two.fakes))))
			.isEqualTo(422);
		assertThat(body("/api/v1/campaigns",
				design.formatted(of, this.two.otherPool,
						", \"admission\": {\"entry\": \"anyone\", \"qualificationId\": \"%s\"}"
							.formatted(this.two.campaign.getId()))))
			.isEqualTo(422);
		assertThat(body("/api/v1/campaigns", design.formatted(of, this.two.otherPool, ""))).as("of their own")
			.isEqualTo(201);
		assertThat(body("/api/v1/sampling-jobs",
				"{\"generatorId\": \"%s\", \"poolName\": \"x\", \"count\": 8}".formatted(this.two.generator)))
			.isBetween(400, 499);
		assertThat(body("/api/v1/pools/" + this.two.otherPool + "/metrics",
				"{\"realPool\": \"%s\", \"extractor\": \"%s\"}".formatted(this.two.reals, this.two.other)))
			.isBetween(400, 499);
		assertThat(body("/api/v1/campaigns/" + this.two.otherCampaign + "/panels",
				"{\"name\": \"x\", \"qualificationId\": \"%s\"}".formatted(this.two.campaign.getId())))
			.isBetween(400, 499);
		assertThat(body("/api/v1/sessions/" + this.two.session.getId() + "/overrides",
				"{\"excluded\": true, \"reason\": \"not mine\"}"))
			.isEqualTo(404);
		assertThat(this.two.state()).isEqualTo(before);
	}

	private int body(String path, String json) {
		return this.mvc.post()
			.uri(path)
			.contentType(MediaType.APPLICATION_JSON)
			.content(json)
			.with(user(this.stranger).roles("RESEARCHER"))
			.exchange()
			.getResponse()
			.getStatus();
	}

	// it would be waited for; LiveStreamTests read it
	private static boolean isEndless(Route route) {
		return route.path().equals("/campaigns/{id}/live/events");
	}

	private List<Route> routes(boolean of, @Nullable HttpMethod method) {
		return Route.of(this.mappings)
			.stream()
			.filter((route) -> !route.isUnder(NOBODYS) && route.path().contains("{") == of)
			.filter((route) -> method == null || route.method().equals(method))
			.toList();
	}

	private MvcTestResult send(HttpMethod method, String address, String name) {
		return this.mvc.method(method)
			.uri(address)
			.queryParam("with", this.two.reals.toString())
			.with(csrf())
			.with(user(name).roles("RESEARCHER"))
			.accept(MediaType.TEXT_HTML, MediaType.ALL)
			.exchange();
	}

	private static boolean says(MvcTestResult answer) {
		return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8)
			.contains(TwoWorkspaces.MARK);
	}

}
