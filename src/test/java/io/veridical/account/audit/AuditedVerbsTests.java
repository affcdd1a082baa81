package io.veridical.account.audit;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import io.veridical.campaign.Campaign;
import io.veridical.campaign.CampaignDesign;
import io.veridical.session.Fixtures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/**
 * What people do is in the log, whichever way they do it.
 */
@SpringBootTest
@AutoConfigureMockMvc
class AuditedVerbsTests {

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private ApplicationContext context;

	@Autowired
	private CampaignDesign design;

	private long before;

	@BeforeEach
	void fromHere() {
		this.before = this.jdbc.sql("select coalesce(max(id), 0) from audit_entry").query(Long.class).single();
	}

	@Test
	@WithMockUser("ada")
	void lifeOfACampaignIsInTheLog() {
		Campaign live = Fixtures.of(this.context).live(Fixtures.small(), "model");
		assertThat(this.mvc.post().uri("/campaigns/{id}/close", live.getId()).with(csrf())).hasStatus3xxRedirection();
		assertThat(this.mvc.get().uri("/campaigns/{id}/judgements.csv", live.getId())).hasStatusOk();
		assertThat(this.mvc.get().uri("/campaigns/{id}/scores.csv", live.getId())).hasStatusOk();

		assertThat(actions(live.getId())).containsExactly("campaign.created", "campaign.launched", "campaign.closed",
				"campaign.exported");
		assertThat(entry("campaign.closed")).containsEntry("who", "ada")
			.containsEntry("was", "{\"status\": \"live\"}")
			.containsEntry("became", "{\"status\": \"closed\"}");
	}

	@Test
	void whoSignsInAndWhoIsRefusedIsInTheLog() {
		assertThat(this.mvc.post()
			.uri("/sign-in")
			.with(csrf())
			.param("name", "mallory")
			.param("password", "a guess of mallory")).hasRedirectedUrl("/sign-in?error");

		assertThat(entry("researcher.refused")).containsEntry("who", "mallory")
			.containsEntry("who_kind", "VISITOR")
			.containsEntry("became", "{\"by\": \"password\", \"address\": \"127.0.0.1\"}")
			.containsEntry("workspace_id", null);
		assertThat(this.jdbc.sql("select count(*) from audit_entry where cast(became as text) like '%a guess%'")
			.query(Integer.class)
			.single()).isZero();
	}

	@Test
	@WithMockUser("ada")
	void tokenOfAWorkerIsInTheLogWithoutItsSecret() {
		assertThat(this.mvc.post().uri("/workers/tokens").with(csrf()).param("name", "gpu 1").param("days", "30"))
			.satisfies((answer) -> assertThat(answer.getResponse().getStatus()).isLessThan(400));

		assertThat(entry("worker-token.made")).containsEntry("subject_name", "gpu 1")
			.containsEntry("workspace_id", null);
		assertThat(
				this.jdbc.sql("select count(*) from audit_entry where cast(became as text) like '%veridical-worker%'")
					.query(Integer.class)
					.single())
			.isZero();
	}

	private List<String> actions(UUID id) {
		return this.jdbc.sql("select action from audit_entry where subject_id = :id order by id")
			.param("id", id.toString())
			.query(String.class)
			.list();
	}

	private Map<String, Object> entry(String action) {
		return this.jdbc
			.sql("""
					select who, who_kind, workspace_id, subject_name, cast(was as text) as was, cast(became as text) as became
					from audit_entry where action = :action and id > :before order by id desc limit 1
					""")
			.param("action", action)
			.param("before", this.before)
			.query()
			.singleRow();
	}

}
