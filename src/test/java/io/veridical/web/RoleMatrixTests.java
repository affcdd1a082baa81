package io.veridical.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import io.veridical.account.CurrentWorkspace;
import io.veridical.account.Role;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.server.PathContainer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

/**
 * Every route, taken by everybody: by those who may, and by those who may not.
 */
@SpringBootTest
@AutoConfigureMockMvc
class RoleMatrixTests {

	@Autowired
	@Qualifier("requestMappingHandlerMapping")
	private RequestMappingHandlerMapping mappings;

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private JdbcClient jdbc;

	private final Map<String, Set<Least>> people = new LinkedHashMap<>();

	@BeforeEach
	void meet() {
		this.people.put(researcher("outsider", null, false), Set.of(Least.RESEARCHER));
		this.people.put(researcher("viewer", Role.VIEWER, false), Set.of(Least.RESEARCHER, Least.VIEWER));
		this.people.put(researcher("analyst", Role.ANALYST, false),
				Set.of(Least.RESEARCHER, Least.VIEWER, Least.ANALYST));
		this.people.put(researcher("editor", Role.EDITOR, false),
				Set.of(Least.RESEARCHER, Least.VIEWER, Least.ANALYST, Least.EDITOR));
		this.people.put(researcher("owner", Role.OWNER, false),
				Set.of(Least.RESEARCHER, Least.VIEWER, Least.ANALYST, Least.EDITOR, Least.OWNER));
		this.people.put(researcher("administrator", null, true), Set.of(Least.RESEARCHER, Least.ADMINISTRATOR));
	}

	@Test
	void everyRouteIsOpenToThoseWhoMayTakeItAndToNobodyElse() {
		List<String> wrong = new ArrayList<>();
		for (Route route : Route.of(this.mappings)) {
			Least least = RouteRules.ALL.of(route.method(), PathContainer.parsePath(route.address()))
				.orElseThrow()
				.least();
			// who leaves is no longer who they were
			if (least.isOpen() || route.path().equals("/workspace/leave")) {
				continue;
			}
			this.people.forEach((name, are) -> {
				int status = status(route, name);
				if ((status == HttpStatus.FORBIDDEN.value()) == are.contains(least) || status == 401) {
					wrong.add("%s needs %s; %s got %d".formatted(route, least, name, status));
				}
			});
		}
		assertThat(wrong).isEmpty();
	}

	@Test
	void refusalNamesTheRoleThatIsNeeded() {
		String viewer = name(Set.of(Least.RESEARCHER, Least.VIEWER));

		assertThat(this.mvc.post()
			.uri("/api/v1/campaigns")
			.with(user(viewer).roles("RESEARCHER"))
			.contentType(MediaType.APPLICATION_JSON)
			.content("{}")).hasStatus(HttpStatus.FORBIDDEN)
			.bodyText()
			.contains("/problems/role-needed", "the role of an editor");
		assertThat(
				this.mvc.get().uri("/campaigns/new").with(user(viewer).roles("RESEARCHER")).accept(MediaType.TEXT_HTML))
			.hasStatus(HttpStatus.FORBIDDEN)
			.satisfies(
					(answer) -> assertThat(answer.getResponse().getErrorMessage()).contains("the role of an editor"));
	}

	@Test
	void pageShowsNoButtonThatWouldBeRefused() {
		String viewer = name(Set.of(Least.RESEARCHER, Least.VIEWER));
		String editor = name(Set.of(Least.RESEARCHER, Least.VIEWER, Least.ANALYST, Least.EDITOR));

		for (String page : List.of("/campaigns", "/pools", "/generators")) {
			assertThat(this.mvc.get().uri(page).with(user(viewer).roles("RESEARCHER"))).as(page)
				.hasStatusOk()
				.bodyText()
				.doesNotContain("class=\"button\" href=\"" + page + "/new\"");
			assertThat(this.mvc.get().uri(page).with(user(editor).roles("RESEARCHER"))).as(page)
				.bodyText()
				.contains("class=\"button\" href=\"" + page + "/new\"");
		}
		assertThat(this.mvc.get().uri("/workers").with(user(editor).roles("RESEARCHER"))).hasStatusOk()
			.bodyText()
			.doesNotContain("action=\"/workers/tokens\"");
	}

	@Test
	void whoeverIsRemovedIsOutAtOnce() {
		String viewer = name(Set.of(Least.RESEARCHER, Least.VIEWER));
		assertThat(this.mvc.get().uri("/campaigns").with(user(viewer).roles("RESEARCHER"))).hasStatusOk();

		this.jdbc.sql("delete from membership where researcher_id = (select id from researcher where name = ?)")
			.param(viewer)
			.update();
		assertThat(this.mvc.get().uri("/campaigns").with(user(viewer).roles("RESEARCHER")))
			.hasStatus(HttpStatus.FORBIDDEN);

		this.jdbc.sql("delete from researcher where name = ?").param(viewer).update();
		assertThat(this.mvc.get().uri("/campaigns").with(user(viewer).roles("RESEARCHER")).accept(MediaType.TEXT_HTML))
			.hasRedirectedUrl("/sign-in");
	}

	@Test
	void whatIsNotListedIsNotThere() {
		String owner = name(Set.of(Least.RESEARCHER, Least.VIEWER, Least.ANALYST, Least.EDITOR, Least.OWNER));

		for (String address : List.of("/no-such-page", "/actuator/env", "/campaigns/1/2/3", "/api/v1/nothing")) {
			assertThat(this.mvc.get().uri(address).with(user(owner).roles("RESEARCHER"))).as(address)
				.hasStatus(HttpStatus.NOT_FOUND);
		}
	}

	private int status(Route route, String name) {
		MvcTestResult answer = this.mvc.method(route.method())
			.uri(route.address())
			.with(csrf())
			.with(user(name).roles("RESEARCHER"))
			.accept(MediaType.TEXT_HTML, MediaType.ALL)
			.exchange();
		// the controller was reached and fell over nothing: not what is asked here
		return (answer.getUnresolvedException() != null) ? 500 : answer.getResponse().getStatus();
	}

	private String name(Set<Least> are) {
		return this.people.entrySet()
			.stream()
			.filter((person) -> person.getValue().equals(are))
			.findFirst()
			.orElseThrow()
			.getKey();
	}

	private String researcher(String stem, @Nullable Role role, boolean administrator) {
		UUID id = UUID.randomUUID();
		String name = stem + "-" + id;
		this.jdbc.sql("""
				insert into researcher (id, name, password_hash, administrator, created_at, version)
				values (?, ?, '', ?, now(), 0)
				""").params(id, name, administrator).update();
		if (role != null) {
			this.jdbc.sql("insert into membership (researcher_id, workspace_id, role, since) values (?, ?, ?, now())")
				.params(id, CurrentWorkspace.FIRST, role.name())
				.update();
		}
		return name;
	}

}
