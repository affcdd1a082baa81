package io.veridical.account;

import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

@SpringBootTest
@AutoConfigureMockMvc
class MemberPagesTests {

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private JdbcClient jdbc;

	private final UUID workspace = UUID.randomUUID();

	private String owner = "";

	@BeforeEach
	void found() {
		this.jdbc.sql("insert into workspace (id, name, slug, created_at) values (?, 'Group', ?, now())")
			.params(this.workspace, "g-" + this.workspace)
			.update();
		this.owner = researcher("owner");
		join(this.owner, Role.OWNER);
	}

	@Test
	void somebodyNewJoinsByALinkThatOpensOnce() throws Exception {
		String link = invite("EDITOR");
		assertThat(this.mvc.get().uri(link)).hasStatusOk().bodyText().contains("Group", "Editor").doesNotContain("??");

		String name = "new-" + UUID.randomUUID();
		assertThat(join(link, name, "quite-a-long-sentence-here")).hasRedirectedUrl("/sign-in?ready");
		assertThat(role(name)).isEqualTo("EDITOR");
		assertThat(this.mvc.get().uri(link)).hasStatus(HttpStatus.GONE);
		assertThat(join(link, name + "2", "quite-a-long-sentence-here")).hasStatus(HttpStatus.GONE);
		assertThat(this.mvc.get().uri("/workspace?lang=zh").with(as(this.owner))).hasStatusOk()
			.bodyText()
			.contains(name)
			.doesNotContain("??");
	}

	@Test
	void nameThatSomebodyHasIsRefusedAndTheLinkStays() throws Exception {
		String link = invite("VIEWER");

		assertThat(join(link, this.owner, "quite-a-long-sentence-here")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("Somebody has this name");
		assertThat(this.mvc.get().uri(link)).hasStatusOk();
	}

	@Test
	void whoeverHasAnAccountJustJoins() throws Exception {
		String link = invite("ANALYST");
		String guest = researcher("guest");

		assertThat(this.mvc.post().uri(link).with(csrf()).with(as(guest))).hasRedirectedUrl("/workspace");
		assertThat(role(guest)).isEqualTo("ANALYST");
		assertThat(this.mvc.get().uri("/workspace").with(as(guest))).hasStatusOk()
			.bodyText()
			.doesNotContain("/workspace/invitations");
	}

	@Test
	void lastOwnerStays() {
		assertThat(this.mvc.post().uri("/workspace/leave").with(csrf()).with(as(this.owner)))
			.hasStatus(HttpStatus.CONFLICT)
			.bodyText()
			.contains("at least one owner");
		assertThat(this.mvc.post()
			.uri("/workspace/members/{id}/role", id(this.owner))
			.param("role", "VIEWER")
			.with(csrf())
			.with(as(this.owner))).hasStatus(HttpStatus.CONFLICT);
		assertThat(role(this.owner)).isEqualTo("OWNER");
	}

	@Test
	void memberChangesRoleAndIsOutWhenRemoved() {
		String member = researcher("member");
		join(member, Role.VIEWER);

		assertThat(this.mvc.post()
			.uri("/workspace/members/{id}/role", id(member))
			.param("role", "OWNER")
			.with(csrf())
			.with(as(this.owner))).hasRedirectedUrl("/workspace");
		assertThat(this.mvc.post().uri("/workspace/leave").with(csrf()).with(as(this.owner))).hasRedirectedUrl("/");
		assertThat(this.mvc.get().uri("/campaigns").with(as(this.owner)).accept(MediaType.TEXT_HTML))
			.hasStatus(HttpStatus.FORBIDDEN);
		assertThat(this.mvc.get().uri("/campaigns").with(as(member))).hasStatusOk();
	}

	@Test
	void administratorMakesAWorkspaceAndOwnsIt() {
		String administrator = researcher("administrator");
		this.jdbc.sql("update researcher set administrator = true where name = ?").param(administrator).update();
		String slug = "made-" + UUID.randomUUID();

		assertThat(make(administrator, "Made", slug)).hasRedirectedUrl("/workspaces");
		assertThat(make(administrator, "Again", slug)).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("Another workspace has this short name");
		assertThat(role(administrator)).isEqualTo("OWNER");
		assertThat(this.mvc.get().uri("/workspaces?lang=zh").with(as(administrator))).bodyText()
			.contains(slug)
			.doesNotContain("??");
	}

	private MvcTestResult make(String by, String name, String slug) {
		return this.mvc.post()
			.uri("/workspaces")
			.param("name", name)
			.param("slug", slug)
			.with(csrf())
			.with(as(by))
			.exchange();
	}

	private String invite(String role) throws Exception {
		MvcTestResult made = this.mvc.post()
			.uri("/workspace/invitations")
			.param("role", role)
			.with(csrf())
			.with(as(this.owner))
			.exchange();
		assertThat(made).hasStatusOk().bodyText().doesNotContain("??");
		return made.getResponse()
			.getContentAsString()
			.replaceAll("(?s).*http://localhost(/invitation/[\\w-]+).*", "$1");
	}

	private MvcTestResult join(String link, String name, String password) {
		return this.mvc.post()
			.uri(link)
			.param("name", name)
			.param("password", password)
			.param("repeated", password)
			.with(csrf())
			.exchange();
	}

	private void join(String name, Role role) {
		this.jdbc.sql("insert into membership (researcher_id, workspace_id, role, since) values (?, ?, ?, now())")
			.params(id(name), this.workspace, role.name())
			.update();
	}

	private String researcher(String stem) {
		String name = stem + "-" + UUID.randomUUID();
		this.jdbc.sql("""
				insert into researcher (id, name, password_hash, created_at, version) values (?, ?, '', now(), 0)
				""").params(UUID.randomUUID(), name).update();
		return name;
	}

	private UUID id(String name) {
		return this.jdbc.sql("select id from researcher where name = ?").param(name).query(UUID.class).single();
	}

	private String role(String name) {
		return this.jdbc.sql("select role from membership where researcher_id = ?")
			.param(id(name))
			.query(String.class)
			.single();
	}

	private static RequestPostProcessor as(String name) {
		return user(name).roles("RESEARCHER");
	}

}
