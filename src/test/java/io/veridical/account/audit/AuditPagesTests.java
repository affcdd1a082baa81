package io.veridical.account.audit;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

import io.veridical.account.Audit;
import io.veridical.account.CurrentWorkspace;
import io.veridical.account.PresentAuthentication;
import io.veridical.account.Role;
import io.veridical.account.Standing;

import static org.assertj.core.api.Assertions.assertThat;

@SpringBootTest
@AutoConfigureMockMvc
class AuditPagesTests {

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private Audit audit;

	@Autowired
	private AuditEntries entries;

	@Test
	@WithMockUser
	void pageShowsFromWhatToWhat() {
		String title = "Faces " + UUID.randomUUID();
		this.audit.changed("campaign.renamed-twice", "campaign", "7", title, Map.of("title", "<b>Face"),
				Map.of("title", title));

		assertThat(this.mvc.get().uri("/workspace/audit?kind=campaign")).hasStatusOk()
			.bodyText()
			.contains(title, "&lt;b&gt;Face", "campaign.renamed-twice");
		assertThat(this.mvc.get().uri("/workspace/audit?kind=pool")).bodyText().doesNotContain(title);
	}

	@Test
	@WithMockUser
	void fileHoldsTheSameAndNothingASpreadsheetRuns() {
		String name = "=HYPERLINK(\"" + UUID.randomUUID() + "\")";
		this.audit.changedBy(name, false, "researcher.refused", "researcher", name, name, Map.of(), Map.of());

		assertThat(this.mvc.get().uri("/workspace/audit.csv?kind=researcher")).hasStatusOk()
			.bodyText()
			.startsWith("id,at,workspace,who")
			.contains("\"'=HYPERLINK(")
			.doesNotContain(",\"=HYPERLINK");
	}

	@Test
	void pagesOfTheLogAreWithoutGapsAndRepeats() {
		String kind = "paged";
		for (int i = 0; i < 5; i++) {
			this.audit.changed(kind + ".made", kind, Integer.toString(i), "n", Map.of(), Map.of());
		}
		List<AuditEntry> first = read(() -> this.entries.find(new AuditFilter(null, kind, null, null, null), 3));
		List<AuditEntry> second = read(
				() -> this.entries.find(new AuditFilter(null, kind, null, null, first.get(2).id()), 3));

		assertThat(Stream.concat(first.stream(), second.stream()).map(AuditEntry::subjectId)).containsExactly("4", "3",
				"2", "1", "0");
	}

	@Test
	void timeIsFilteredByWholeDays() {
		String kind = "days";
		this.audit.changed("days.made", kind, "1", "n", Map.of(), Map.of());
		LocalDate today = LocalDate.now(ZoneOffset.UTC);

		assertThat(read(() -> this.entries.find(new AuditFilter(null, kind, today, today, null), 3))).isNotEmpty();
		assertThat(read(() -> this.entries.find(new AuditFilter(null, kind, today.plusDays(1), null, null), 3)))
			.isEmpty();
		assertThat(read(() -> this.entries.find(new AuditFilter(null, kind, null, today.minusDays(1), null), 3)))
			.isEmpty();
	}

	@Test
	void ownerSeesTheirWorkspaceOnlyAndNothingOfTheInstallation() {
		String here = UUID.randomUUID().toString();
		this.audit.changed("pool.made", "pool", here, "n", Map.of(), Map.of());
		this.audit.changed("researcher.made", "researcher", here, "n", Map.of(), Map.of());
		String filter = "/workspace/audit.csv";

		assertThat(this.mvc.get().uri(filter).with(as(CurrentWorkspace.FIRST, Role.OWNER, false))).bodyText()
			.containsOnlyOnce(here);
		assertThat(this.mvc.get().uri(filter).with(as(UUID.randomUUID(), Role.OWNER, false))).hasStatusOk()
			.bodyText()
			.doesNotContain(here);
		assertThat(this.mvc.get().uri(filter).with(as(UUID.randomUUID(), Role.OWNER, true))).bodyText()
			.contains(here + ",n,", "researcher,")
			.satisfies((text) -> assertThat(text.split(here, -1)).hasSize(3));
	}

	@ParameterizedTest
	@ValueSource(strings = { "/workspace/audit", "/workspace/audit.csv", "/api/v1/audit" })
	void nobodyBelowAnOwnerReadsIt(String address) {
		assertThat(this.mvc.get().uri(address).with(as(CurrentWorkspace.FIRST, Role.EDITOR, false)))
			.hasStatus(HttpStatus.FORBIDDEN);
	}

	@Test
	void scriptGoesOnByTheLink() {
		this.audit.changed("linked.made", "linked", "1", "n", Map.of(), Map.of("a", 1));
		this.audit.changed("linked.made", "linked", "2", "n", Map.of(), Map.of());
		assertThat(this.mvc.get()
			.uri("/api/v1/audit?kind=linked&limit=1")
			.with(as(CurrentWorkspace.FIRST, Role.OWNER, false))).hasStatusOk()
			.headers()
			.hasHeaderSatisfying("Link",
					(links) -> assertThat(links.get(0)).contains("kind=linked", "limit=1", "after=", "rel=\"next\""));
	}

	private static <T> T read(Supplier<T> work) {
		SecurityContext context = SecurityContextHolder.createEmptyContext();
		context.setAuthentication(new PresentAuthentication(
				new Standing(null, "root", CurrentWorkspace.FIRST, Role.OWNER, true), "root", null));
		SecurityContextHolder.setContext(context);
		try {
			return work.get();
		}
		finally {
			SecurityContextHolder.clearContext();
		}
	}

	private static RequestPostProcessor as(UUID workspace, Role role, boolean administrator) {
		return SecurityMockMvcRequestPostProcessors.authentication(
				new PresentAuthentication(new Standing(UUID.randomUUID(), "ada", workspace, role, administrator),
						User.withUsername("ada").password("-").build(), null));
	}

}
