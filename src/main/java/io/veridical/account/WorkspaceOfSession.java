package io.veridical.account;

import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.hibernate.cfg.AvailableSettings;
import org.hibernate.context.spi.CurrentTenantIdentifierResolver;

import org.springframework.boot.hibernate.autoconfigure.HibernatePropertiesCustomizer;
import org.springframework.stereotype.Component;

/**
 * Shows Hibernate's sessions one workspace, or all where nobody is signed in: whatever of
 * another workspace is looked for by its id is not there.
 */
@Component
class WorkspaceOfSession implements CurrentTenantIdentifierResolver<UUID>, HibernatePropertiesCustomizer {

	/**
	 * The same id as the first workspace, known by being this very object: who sees all
	 * still makes new things in the first.
	 */
	private static final UUID ALL = new UUID(CurrentWorkspace.FIRST.getMostSignificantBits(),
			CurrentWorkspace.FIRST.getLeastSignificantBits());

	private final CurrentWorkspace workspace;

	WorkspaceOfSession(CurrentWorkspace workspace) {
		this.workspace = workspace;
	}

	@Override
	public UUID resolveCurrentTenantIdentifier() {
		return Objects.requireNonNullElse(this.workspace.limit(), ALL);
	}

	@Override
	@SuppressWarnings("ReferenceEquality")
	public boolean isRoot(UUID id) {
		return id == ALL;
	}

	@Override
	public boolean validateExistingCurrentSessions() {
		return false;
	}

	@Override
	public void customize(Map<String, Object> properties) {
		properties.put(AvailableSettings.MULTI_TENANT_IDENTIFIER_RESOLVER, this);
	}

}
