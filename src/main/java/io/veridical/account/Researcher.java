package io.veridical.account;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

/**
 * Someone who runs campaigns.
 */
@Entity
@Table(name = "researcher")
class Researcher {

	/** No password has this hash. */
	static final String NO_PASSWORD = "{bcrypt}none";

	@Id
	private UUID id;

	private String name;

	private String passwordHash;

	private boolean administrator;

	private Instant createdAt;

	private @Nullable Instant disabledAt;

	@Version
	private long version;

	Researcher(String name, String passwordHash, Instant now) {
		this.id = UUID.randomUUID();
		this.name = name;
		this.passwordHash = passwordHash;
		this.createdAt = now;
	}

	/** Someone who looks after the installation too. */
	static Researcher administrator(String name, String passwordHash, Instant now) {
		Researcher researcher = new Researcher(name, passwordHash, now);
		researcher.administrator = true;
		return researcher;
	}

	@SuppressWarnings("NullAway.Init")
	protected Researcher() {
	}

	UUID getId() {
		return this.id;
	}

	String getName() {
		return this.name;
	}

	boolean isAdministrator() {
		return this.administrator;
	}

	boolean isDisabled() {
		return this.disabledAt != null;
	}

	String getPasswordHash() {
		return this.passwordHash;
	}

	void choosePassword(String newHash) {
		this.passwordHash = newHash;
	}

}
