package io.veridical.account;

import java.time.Clock;
import java.util.Map;

import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets the first researcher in, whose name is {@code admin}.
 */
@Service
class Administration {

	static final String ADMIN = "admin";

	private final Researchers researchers;

	private final SetUpLinks links;

	private final SignedIn signedIn;

	private final Members members;

	private final PasswordEncoder passwords;

	private final Audit audit;

	private final Clock clock;

	Administration(Researchers researchers, SetUpLinks links, SignedIn signedIn, Members members,
			PasswordEncoder passwords, Audit audit, Clock clock) {
		this.researchers = researchers;
		this.links = links;
		this.signedIn = signedIn;
		this.members = members;
		this.passwords = passwords;
		this.audit = audit;
		this.clock = clock;
	}

	boolean hasResearchers() {
		return this.researchers.count() > 0;
	}

	/** Makes {@code admin} enter with this password from now on, and with no other. */
	@Transactional
	void setPassword(String password) {
		Password.check(password);
		this.links.revoke();
		Researcher admin = this.researchers.findByName(ADMIN).orElse(null);
		if (admin == null) {
			Researcher first = Researcher.administrator(ADMIN, hash(password), this.clock.instant());
			this.researchers.saveAndFlush(first);
			this.members.join(first.getId(), CurrentWorkspace.FIRST, Role.OWNER);
			this.audit.changed("researcher.made", "researcher", ADMIN, ADMIN, Map.of(), Map.of("administrator", true));
		}
		else if (!this.passwords.matches(password, admin.getPasswordHash())) {
			admin.choosePassword(hash(password));
			this.researchers.save(admin);
			this.signedIn.end(ADMIN);
			this.audit.changed("researcher.password-changed", "researcher", ADMIN, ADMIN, Map.of(), Map.of());
		}
	}

	/** Sets the password by a set-up link; false if the link is dead. */
	@Transactional
	boolean setPassword(String token, String password) {
		Password.check(password);
		if (!this.links.use(token)) {
			return false;
		}
		setPassword(password);
		return true;
	}

	private String hash(String password) {
		String hash = this.passwords.encode(password);
		if (hash == null) {
			throw new IllegalStateException("No hash for a password");
		}
		return hash;
	}

}
