package io.veridical.account.audit;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.userdetails.User;
import org.springframework.transaction.support.TransactionTemplate;

import io.veridical.account.CurrentWorkspace;
import io.veridical.account.PresentAuthentication;
import io.veridical.account.Role;
import io.veridical.account.Standing;
import io.veridical.database.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class AuditLogTests {

	private static final Instant NOW = Instant.parse("2030-01-01T00:00:00Z");

	private static final UUID SOMEWHERE = new UUID(1, 2);

	private final DataSource database = TestDatabase.migrated().dataSource();

	private final JdbcClient jdbc = JdbcClient.create(this.database);

	private final AuditLog log = new AuditLog(this.jdbc, JsonMapper.builder().build(), new CurrentWorkspace(),
			Clock.fixed(NOW, ZoneOffset.UTC));

	@AfterEach
	void nobodyIsSignedIn() {
		SecurityContextHolder.clearContext();
	}

	@Test
	void entrySaysWhoWhenAndFromWhatToWhat() {
		signIn(User.withUsername("ada").password("-").build());
		this.log.changed("campaign.edited", "campaign", "7", "Faces", Map.of("title", "Face", "target", 30),
				Map.of("title", "Faces", "target", 30));

		assertThat(entry()).containsEntry("who", "ada")
			.containsEntry("who_kind", "PERSON")
			.containsEntry("workspace_id", SOMEWHERE)
			.containsEntry("action", "campaign.edited")
			.containsEntry("subject_id", "7")
			.containsEntry("subject_name", "Faces");
		assertThat(text("was")).isEqualTo("{\"title\": \"Face\"}");
		assertThat(text("became")).isEqualTo("{\"title\": \"Faces\"}");
		assertThat(this.jdbc.sql("select at from audit_entry").query(OffsetDateTime.class).single().toInstant())
			.isEqualTo(NOW);
	}

	@Test
	void recordsAreComparedByTheirComponents() {
		this.log.changed("campaign.edited", "campaign", "7", "Faces",
				Map.of("design", new Design("a", new Pay(5, "EUR"))),
				Map.of("design", new Design("a", new Pay(6, "EUR"))));

		assertThat(text("was")).isEqualTo("{\"design\": {\"pay\": {\"amount\": 5}}}");
		assertThat(text("became")).isEqualTo("{\"design\": {\"pay\": {\"amount\": 6}}}");
	}

	@Test
	void backgroundIsTheApplicationItselfInTheFirstWorkspace() {
		this.log.changed("campaign.live", "campaign", "7", "Faces", Map.of(), Map.of());

		assertThat(entry()).containsEntry("who", "system")
			.containsEntry("who_kind", "SYSTEM")
			.containsEntry("workspace_id", CurrentWorkspace.FIRST);
	}

	@Test
	void tokensAreToldFromPeople() {
		signIn("ada");
		this.log.changed("pool.made", "pool", "1", "faces", Map.of(), Map.of());
		SecurityContextHolder.getContext().setAuthentication(present("admin", null));
		this.log.changed("pool.made", "pool", "2", "cats", Map.of(), Map.of());
		SecurityContextHolder.getContext()
			.setAuthentication(UsernamePasswordAuthenticationToken.authenticated("gpu 1", null, List.of()));
		this.log.changed("pool.made", "pool", "3", "dogs", Map.of(), Map.of());

		assertThat(this.jdbc.sql("select who_kind from audit_entry order by id").query(String.class).list())
			.containsExactly("TOKEN", "ADMINISTRATOR_TOKEN", "TOKEN");
	}

	@Test
	void researchersAndWorkersBelongToTheInstallation() {
		signIn(User.withUsername("ada").password("-").build());
		this.log.changed("worker-token.revoked", "worker-token", "1", "gpu", Map.of(), Map.of());

		assertThat(entry()).containsEntry("workspace_id", null);
	}

	@Test
	void entryIsGoneWithTheTransactionItTellsOf() {
		TransactionTemplate transaction = new TransactionTemplate(new DataSourceTransactionManager(this.database));
		transaction.executeWithoutResult((status) -> {
			this.log.changed("pool.made", "pool", "1", "faces", Map.of(), Map.of());
			status.setRollbackOnly();
		});

		assertThat(this.jdbc.sql("select count(*) from audit_entry").query(Integer.class).single()).isZero();
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "update audit_entry set who = 'nobody'", "delete from audit_entry", "truncate audit_entry" })
	void nothingIsTakenBack(String change) {
		this.log.changed("pool.made", "pool", "1", "faces", Map.of(), Map.of());

		assertThatExceptionOfType(DataAccessException.class).isThrownBy(() -> this.jdbc.sql(change).update())
			.withMessageContaining("never changed");
	}

	@Test
	void whatAVisitorTypesIsKeptShortAndStorable() {
		this.log.changedBy("x\0".repeat(5_000), false, "researcher.refused", "researcher", "-", "\0".repeat(1000),
				Map.of(), Map.of("name", "a\0b"));

		assertThat(entry()).containsEntry("who_kind", "VISITOR");
		assertThat(String.valueOf(entry().get("who"))).hasSizeLessThanOrEqualTo(200);
	}

	private void signIn(Object principal) {
		SecurityContextHolder.getContext().setAuthentication(present("ada", UUID.randomUUID(), principal));
	}

	private static Authentication present(String name, @Nullable UUID researcher) {
		return present(name, researcher, name);
	}

	private static Authentication present(String name, @Nullable UUID researcher, Object principal) {
		return new PresentAuthentication(new Standing(researcher, name, SOMEWHERE, Role.EDITOR, false), principal,
				null);
	}

	private Map<String, Object> entry() {
		return this.jdbc.sql("select * from audit_entry").query().singleRow();
	}

	private String text(String column) {
		return this.jdbc.sql("select cast(" + column + " as text) from audit_entry").query(String.class).single();
	}

	private record Design(String slug, Pay pay) {
	}

	private record Pay(int amount, String currency) {
	}

}
