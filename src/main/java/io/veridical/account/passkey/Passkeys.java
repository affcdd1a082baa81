package io.veridical.account.passkey;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.AuthenticatorTransport;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCose;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialType;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import io.veridical.account.Audit;

/**
 * The passkeys of researchers, in the database.
 */
@Component
class Passkeys implements UserCredentialRepository {

	static final int LONGEST_LABEL = 100;

	private final JdbcClient jdbc;

	private final Audit audit;

	Passkeys(JdbcClient jdbc, Audit audit) {
		this.jdbc = jdbc;
		this.audit = audit;
	}

	@Override
	@Transactional
	public void save(CredentialRecord passkey) {
		UUID researcher = Objects.requireNonNull(Handles.researcher(passkey.getUserEntityUserId()));
		boolean known = findByCredentialId(passkey.getCredentialId()) != null;
		String label = label(passkey.getLabel());
		this.jdbc.sql("""
				insert into passkey (credential_id, researcher_id, label, public_key, signature_count, user_verified,
				  backup_eligible, backed_up, transports, attestation, client_data, created_at, last_used_at)
				values (:id, :researcher, :label, :key, :count, :verified, :eligible, :backedUp, :transports,
				  :attestation, :clientData, :created, :used)
				on conflict (credential_id) do update set signature_count = :count, user_verified = :verified,
				  backed_up = :backedUp, last_used_at = :used
				where passkey.researcher_id = :researcher
				""")
			.param("id", passkey.getCredentialId().getBytes())
			.param("researcher", researcher)
			.param("label", label)
			.param("key", passkey.getPublicKey().getBytes())
			.param("count", passkey.getSignatureCount())
			.param("verified", passkey.isUvInitialized())
			.param("eligible", passkey.isBackupEligible())
			.param("backedUp", passkey.isBackupState())
			.param("transports",
					passkey.getTransports()
						.stream()
						.map(AuthenticatorTransport::getValue)
						.sorted()
						.collect(Collectors.joining(",")))
			.param("attestation", bytes(passkey.getAttestationObject()))
			.param("clientData", bytes(passkey.getAttestationClientDataJSON()))
			.param("created", passkey.getCreated().atOffset(ZoneOffset.UTC))
			.param("used", passkey.getLastUsed().atOffset(ZoneOffset.UTC))
			.update();
		if (!known) {
			note("researcher.passkey-added", researcher, Map.of(), Map.of("label", label));
		}
	}

	@Override
	public @Nullable CredentialRecord findByCredentialId(Bytes credentialId) {
		return this.jdbc.sql("select * from passkey where credential_id = :id")
			.param("id", credentialId.getBytes())
			.query(Passkeys::passkey)
			.optional()
			.orElse(null);
	}

	@Override
	public List<CredentialRecord> findByUserId(Bytes userId) {
		UUID researcher = Handles.researcher(userId);
		return (researcher != null) ? of(researcher) : List.of();
	}

	/** Those of a researcher, oldest first. */
	List<CredentialRecord> of(UUID researcher) {
		return this.jdbc
			.sql("select * from passkey where researcher_id = :researcher order by created_at, credential_id")
			.param("researcher", researcher)
			.query(Passkeys::passkey)
			.list();
	}

	@Override
	@Transactional
	public void delete(Bytes credentialId) {
		CredentialRecord passkey = findByCredentialId(credentialId);
		if (passkey != null) {
			this.jdbc.sql("delete from passkey where credential_id = :id")
				.param("id", credentialId.getBytes())
				.update();
			note("researcher.passkey-removed",
					Objects.requireNonNull(Handles.researcher(passkey.getUserEntityUserId())),
					Map.of("label", label(passkey.getLabel())), Map.of());
		}
	}

	/** Calls a passkey something else. */
	@Transactional
	void rename(CredentialRecord passkey, String label) {
		this.jdbc.sql("update passkey set label = :label where credential_id = :id")
			.param("label", label(label))
			.param("id", passkey.getCredentialId().getBytes())
			.update();
		note("researcher.passkey-renamed", Objects.requireNonNull(Handles.researcher(passkey.getUserEntityUserId())),
				Map.of("label", label(passkey.getLabel())), Map.of("label", label(label)));
	}

	private void note(String action, UUID researcher, Map<String, ?> from, Map<String, ?> to) {
		String name = this.jdbc.sql("select name from researcher where id = :id")
			.param("id", researcher)
			.query(String.class)
			.single();
		this.audit.changed(action, "researcher", researcher.toString(), name, from, to);
	}

	private static String label(@Nullable String wanted) {
		String label = (wanted != null) ? wanted.replace('\0', ' ').strip() : "";
		return label.isEmpty() ? "Passkey" : label.substring(0, Math.min(label.length(), LONGEST_LABEL));
	}

	private static byte @Nullable [] bytes(@Nullable Bytes bytes) {
		return (bytes != null) ? bytes.getBytes() : null;
	}

	private static @Nullable Bytes bytes(byte @Nullable [] bytes) {
		return (bytes != null) ? new Bytes(bytes) : null;
	}

	private static CredentialRecord passkey(ResultSet row, int number) throws SQLException {
		return ImmutableCredentialRecord.builder()
			.credentialType(PublicKeyCredentialType.PUBLIC_KEY)
			.credentialId(new Bytes(row.getBytes("credential_id")))
			.userEntityUserId(Handles.of(row.getObject("researcher_id", UUID.class)))
			.label(row.getString("label"))
			.publicKey(new ImmutablePublicKeyCose(row.getBytes("public_key")))
			.signatureCount(row.getLong("signature_count"))
			.uvInitialized(row.getBoolean("user_verified"))
			.backupEligible(row.getBoolean("backup_eligible"))
			.backupState(row.getBoolean("backed_up"))
			.transports(Arrays.stream(row.getString("transports").split(","))
				.filter((transport) -> !transport.isEmpty())
				.map(AuthenticatorTransport::valueOf)
				.collect(Collectors.toSet()))
			.attestationObject(bytes(row.getBytes("attestation")))
			.attestationClientDataJSON(bytes(row.getBytes("client_data")))
			.created(instant(row, "created_at"))
			.lastUsed(instant(row, "last_used_at"))
			.build();
	}

	private static Instant instant(ResultSet row, String column) throws SQLException {
		return row.getObject(column, OffsetDateTime.class).toInstant();
	}

}
