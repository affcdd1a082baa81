package io.veridical.web;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.server.PathContainer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import io.veridical.campaign.Campaign;
import io.veridical.session.Fixtures;
import io.veridical.session.RaterSession;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/**
 * Every way into the application belongs to somebody, and nobody else gets in.
 */
@SpringBootTest
@AutoConfigureMockMvc
class RoutesTests {

	@Autowired
	@Qualifier("requestMappingHandlerMapping")
	private RequestMappingHandlerMapping mappings;

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private ApplicationContext context;

	@Test
	void everyRouteBelongsToSomebody() {
		assertThat(routes()).hasSizeGreaterThan(200)
			.allSatisfy(
					(route) -> assertThat(RouteRules.ALL.of(route.method(), PathContainer.parsePath(route.address())))
						.as("rule of %s in PageRoutes or ApiRoutes", route)
						.isPresent());
	}

	@Test
	void visitorIsSentToSignInFromEveryResearchersPage() {
		assertThat(closed(false)).hasSizeGreaterThan(80)
			.allSatisfy((route) -> assertThat(
					this.mvc.method(route.method()).uri(route.address()).with(csrf()).accept(MediaType.TEXT_HTML))
				.as(route.toString())
				.hasRedirectedUrl("/sign-in"));
	}

	@Test
	void nothingIsChangedWithoutTheTokenOfAForm() {
		assertThat(closed(false).stream().filter((route) -> !route.method().equals(HttpMethod.GET))).isNotEmpty()
			.allSatisfy((route) -> assertThat(this.mvc.method(route.method()).uri(route.address())).as(route.toString())
				.hasStatus(HttpStatus.FORBIDDEN));
	}

	@Test
	void scriptWithoutTokenIsRefusedEverywhere() {
		assertThat(closed(true)).hasSizeGreaterThan(60)
			.allSatisfy((route) -> assertThat(this.mvc.method(route.method()).uri(route.address())).as(route.toString())
				.hasStatus(HttpStatus.UNAUTHORIZED)
				.hasContentType(MediaType.APPLICATION_PROBLEM_JSON));
	}

	@Test
	void whatChangesAWorkspaceIsNotForThoseWhoOnlyRead() {
		assertThat(RouteRules.ALL.rules()
			.stream()
			.filter((rule) -> !rule.method().equals(HttpMethod.GET) && rule.pattern()
				.getPatternString()
				.matches("(/api/v1)?/(campaigns|pools|generators|sampling-jobs|sampling|rehearsals|imports).*")))
			.hasSizeGreaterThan(60)
			.allSatisfy((rule) -> assertThat(rule.least()).isIn(Least.ANALYST, Least.EDITOR, Least.OWNER));
	}

	private List<Route> closed(boolean scripts) {
		return routes().stream()
			.filter((route) -> route.path().startsWith("/api/v1/") == scripts)
			.filter((route) -> !RouteRules.ALL.of(route.method(), PathContainer.parsePath(route.address()))
				.orElseThrow()
				.least()
				.isOpen())
			.toList();
	}

	@ParameterizedTest
	@ValueSource(strings = { "/actuator", "/actuator/env", "/v3/api-docs", "/no-such-page", "/campaigns/../pools" })
	void whatIsNotMeantForVisitorsIsNotShownToThem(String address) {
		assertThat(this.mvc.get().uri(address).accept(MediaType.TEXT_HTML))
			.satisfies((answer) -> assertThat(answer.getResponse().getStatus()).isIn(302, 400));
	}

	@Test
	void raterNeverGetsASession() {
		Campaign live = Fixtures.of(this.context).live(Fixtures.small(), "model");
		RaterSession session = Fixtures.of(this.context).enter(live);
		int before = sessions();

		List<String> addresses = List.of("/", "/take/" + live.getSlug(), "/take/nothing", "/s/" + session.getToken(),
				"/s/" + session.getToken() + "/plan", "/s/" + session.getToken() + "/stimuli/1",
				"/s/" + session.getToken() + "/debrief", "/s/nothing/plan");

		assertThat(addresses).allSatisfy((address) -> {
			MvcTestResult answer = this.mvc.get().uri(address).exchange();
			assertThat(answer.getResponse().getCookie("SESSION")).isNull();
		});
		assertThat(this.mvc.post()
			.uri("/take/{slug}", live.getSlug())
			.param("consent", "on")
			.exchange()
			.getResponse()
			.getCookie("SESSION")).isNull();
		assertThat(sessions()).isEqualTo(before);
	}

	private int sessions() {
		return this.jdbc.sql("select count(*) from spring_session").query(Integer.class).single();
	}

	private List<Route> routes() {
		return Route.of(this.mappings);
	}

}
