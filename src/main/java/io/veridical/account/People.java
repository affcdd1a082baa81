package io.veridical.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What administrators do for researchers, and researchers for themselves. At least one
 * administrator is always left who can sign in.
 */
@Service
class People {

	private static final String FIND = """
			select id, name, coalesce(shown_name, name) as shown_name, email, administrator, disabled_at, created_at,
			  (select max(last_access_time) from spring_session where principal_name = researcher.name) as seen
			from researcher
			""";

	private final JdbcClient jdbc;

	private final SignedIn signedIn;

	private final ResetLinks links;

	private final PasswordEncoder passwords;

	private final Audit audit;

	private final Clock clock;

	People(JdbcClient jdbc, SignedIn signedIn, ResetLinks links, PasswordEncoder passwords, Audit audit, Clock clock) {
		this.jdbc = jdbc;
		this.signedIn = signedIn;
		this.links = links;
		this.passwords = passwords;
		this.audit = audit;
		this.clock = clock;
	}

	List<Person> all() {
		return this.jdbc.sql(FIND + " order by lower(name), id").query(People::person).list();
	}

	Person find(UUID id) {
		return this.jdbc.sql(FIND + " where id = :id")
			.param("id", id)
			.query(People::person)
			.optional()
			.orElseThrow(() -> new NoSuchElementException("No researcher " + id));
	}

	/** Changes the name that others read. */
	@Transactional
	void rename(UUID id, String shownName) {
		Person person = find(id);
		this.jdbc.sql("update researcher set shown_name = :shown, version = version + 1 where id = :id")
			.param("shown", shownName)
			.param("id", id)
			.update();
		note("researcher.renamed", person, Map.of("name", person.shownName()), Map.of("name", shownName));
	}

	boolean knows(UUID id, String password) {
		return this.passwords.matches(password,
				this.jdbc.sql("select password_hash from researcher where id = :id")
					.param("id", id)
					.query(String.class)
					.single());
	}

	/** Makes a researcher enter with this password from now on. */
	@Transactional
	void choosePassword(UUID id, String password) {
		Password.check(password);
		Person person = find(id);
		this.jdbc.sql("update researcher set password_hash = :hash, version = version + 1 where id = :id")
			.param("hash", this.passwords.encode(password))
			.param("id", id)
			.update();
		note("researcher.password-changed", person, Map.of(), Map.of());
	}

	/** Makes a link by which a researcher chooses a new password. */
	@Transactional
	String reset(UUID id) {
		Person person = find(id);
		note("researcher.reset", person, Map.of(), Map.of("hours", ResetLinks.VALID.toHours()));
		return this.links.make(id);
	}

	/**
	 * Chooses a password by such a link, and signs out everywhere; false if it is dead.
	 */
	@Transactional
	boolean choosePassword(String token, String password) {
		UUID id = this.links.opens(token).orElse(null);
		if (id == null || !this.links.use(token)) {
			return false;
		}
		choosePassword(id, password);
		this.signedIn.end(find(id).name());
		return true;
	}

	/** Lets a researcher in no more, or in again. */
	@Transactional
	void disable(UUID id, boolean disabled) {
		Person person = find(id);
		if (person.disabled() == disabled) {
			return;
		}
		this.jdbc.sql("""
				update researcher set disabled_at = cast(:at as timestamptz), version = version + 1 where id = :id
				""")
			.param("at", disabled ? this.clock.instant().atOffset(ZoneOffset.UTC) : null)
			.param("id", id)
			.update();
		keepAnAdministrator(person);
		if (disabled) {
			this.signedIn.end(person.name());
		}
		note(disabled ? "researcher.disabled" : "researcher.enabled", person, Map.of(), Map.of());
	}

	/** Says whether a researcher looks after the installation. */
	@Transactional
	void administrator(UUID id, boolean administrator) {
		Person person = find(id);
		this.jdbc.sql("update researcher set administrator = :is, version = version + 1 where id = :id")
			.param("is", administrator)
			.param("id", id)
			.update();
		keepAnAdministrator(person);
		note("researcher.administrator", person, Map.of("administrator", person.administrator()),
				Map.of("administrator", administrator));
	}

	private void keepAnAdministrator(Person person) {
		// the lock makes two who remove each other wait for one another
		this.jdbc.sql("select id from researcher order by id for update").query(UUID.class).list();
		boolean left = this.jdbc
			.sql("select exists (select from researcher where administrator and disabled_at is null)")
			.query(Boolean.class)
			.single();
		if (!left) {
			throw new LastAdministrator(person.name());
		}
	}

	private void note(String action, Person person, Map<String, ?> from, Map<String, ?> to) {
		this.audit.changed(action, "researcher", person.id().toString(), person.name(), from, to);
	}

	private static Person person(ResultSet row, int number) throws SQLException {
		long seen = row.getLong("seen");
		return new Person(row.getObject("id", UUID.class), row.getString("name"), row.getString("shown_name"),
				row.getString("email"), row.getBoolean("administrator"), row.getObject("disabled_at") != null,
				row.getObject("created_at", OffsetDateTime.class).toInstant(),
				(seen > 0) ? Instant.ofEpochMilli(seen) : null);
	}

}
