package io.veridical.account.passkey;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.stereotype.Component;

/**
 * Researchers, as authenticators know them. Who is disabled is nobody.
 */
@Component
class PasskeyOwners implements PublicKeyCredentialUserEntityRepository {

	private static final String FIND = "select id, name, coalesce(shown_name, name) as shown from researcher "
			+ "where disabled_at is null and ";

	private final JdbcClient jdbc;

	PasskeyOwners(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public @Nullable PublicKeyCredentialUserEntity findById(Bytes id) {
		UUID researcher = Handles.researcher(id);
		return (researcher != null) ? this.jdbc.sql(FIND + "id = :id")
			.param("id", researcher)
			.query(PasskeyOwners::owner)
			.optional()
			.orElse(null) : null;
	}

	@Override
	public @Nullable PublicKeyCredentialUserEntity findByUsername(String username) {
		return this.jdbc.sql(FIND + "name = :name")
			.param("name", username)
			.query(PasskeyOwners::owner)
			.optional()
			.orElse(null);
	}

	/** Nothing: researchers are made elsewhere. */
	@Override
	public void save(PublicKeyCredentialUserEntity userEntity) {
		throw new IllegalStateException("No researcher is called " + userEntity.getName());
	}

	@Override
	public void delete(Bytes id) {
		throw new IllegalStateException("Researchers are not deleted with their passkeys");
	}

	private static PublicKeyCredentialUserEntity owner(ResultSet row, int number) throws SQLException {
		return ImmutablePublicKeyCredentialUserEntity.builder()
			.id(Handles.of(row.getObject("id", UUID.class)))
			.name(row.getString("name"))
			.displayName(row.getString("shown"))
			.build();
	}

}
