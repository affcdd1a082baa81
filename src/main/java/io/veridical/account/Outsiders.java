package io.veridical.account;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Researchers whose identity somebody else vouches for.
 */
@Service
public class Outsiders {

	private static final int LONGEST_NAME = 90;

	private final JdbcClient jdbc;

	private final Researchers researchers;

	private final Members members;

	private final Audit audit;

	private final Clock clock;

	Outsiders(JdbcClient jdbc, Researchers researchers, Members members, Audit audit, Clock clock) {
		this.jdbc = jdbc;
		this.researchers = researchers;
		this.members = members;
		this.audit = audit;
		this.clock = clock;
	}

	/**
	 * Returns what a researcher signs in with whom somebody vouches for; null if nobody
	 * expects them, or they are disabled.
	 * @param join the role that strangers get in the first workspace; null if they stay
	 * out
	 */
	@Transactional
	public @Nullable String find(Outsider outsider, @Nullable Role join) {
		String known = this.jdbc.sql("""
				select case when disabled_at is null then name else '' end from researcher
				where oidc_issuer = :issuer and oidc_subject = :subject
				""")
			.param("issuer", outsider.issuer())
			.param("subject", outsider.subject())
			.query(String.class)
			.optional()
			.orElseGet(() -> firstTime(outsider, join));
		return (known == null || known.isEmpty()) ? null : known;
	}

	private @Nullable String firstTime(Outsider outsider, @Nullable Role join) {
		String expected = (outsider.email() != null) ? this.jdbc.sql("""
				update researcher set oidc_issuer = :issuer, oidc_subject = :subject, version = version + 1
				where lower(email) = lower(:email) and oidc_subject is null and disabled_at is null returning name
				""")
			.param("issuer", outsider.issuer())
			.param("subject", outsider.subject())
			.param("email", outsider.email())
			.query(String.class)
			.optional()
			.orElse(null) : null;
		if (expected != null) {
			this.audit.changedBy(expected, true, "researcher.joined", "researcher", expected, expected, Map.of(),
					Map.of("issuer", outsider.issuer()));
		}
		return (expected != null || join == null) ? expected : make(outsider, join);
	}

	private String make(Outsider outsider, Role role) {
		String name = free(outsider.wanted());
		Researcher researcher = this.researchers
			.saveAndFlush(new Researcher(name, Researcher.NO_PASSWORD, this.clock.instant()));
		this.jdbc.sql("update researcher set oidc_issuer = :issuer, oidc_subject = :subject where id = :id")
			.param("issuer", outsider.issuer())
			.param("subject", outsider.subject())
			.param("id", researcher.getId())
			.update();
		this.members.join(researcher.getId(), CurrentWorkspace.FIRST, role);
		this.audit.changedBy(name, true, "researcher.made", "researcher", name, name, Map.of(),
				Map.of("issuer", outsider.issuer(), "role", role));
		return name;
	}

	// nobody becomes somebody else by being called the same elsewhere
	private String free(String wanted) {
		String plain = wanted.replace('\0', ' ').strip();
		String base = plain.substring(0, Math.min(plain.length(), LONGEST_NAME));
		for (int number = 1;; number++) {
			String name = (number == 1) ? base : base + "-" + number;
			if (!name.isEmpty() && this.researchers.findByName(name).isEmpty()) {
				return name;
			}
		}
	}

	/**
	 * Expects somebody by their e-mail address; false if that is a researcher's already.
	 */
	@Transactional
	boolean expect(String email, UUID workspace, Role role) {
		if (this.jdbc.sql(
				"select exists (select from researcher where lower(email) = lower(:email) or lower(name) = lower(:email))")
			.param("email", email)
			.query(Boolean.class)
			.single()) {
			return false;
		}
		Researcher researcher = this.researchers
			.saveAndFlush(new Researcher(email, Researcher.NO_PASSWORD, this.clock.instant()));
		this.jdbc.sql("update researcher set email = :email where id = :id")
			.param("email", email)
			.param("id", researcher.getId())
			.update();
		this.members.join(researcher.getId(), workspace, role);
		this.audit.changed("researcher.made", "researcher", researcher.getId().toString(), email, Map.of(),
				Map.of("role", role));
		return true;
	}

	/**
	 * Somebody as a provider knows them.
	 *
	 * @param issuer the provider
	 * @param subject the provider's lasting name for them
	 * @param email verified; null if none is
	 * @param wanted what they would like to be called
	 */
	public record Outsider(String issuer, String subject, @Nullable String email, String wanted) {
	}

}
