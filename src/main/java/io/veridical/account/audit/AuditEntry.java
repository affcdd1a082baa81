package io.veridical.account.audit;

import java.time.Instant;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Something that was changed.
 *
 * @param workspace the name of the workspace it was changed in; null for the installation
 * @param was values before, by name, of what differs
 * @param became values after, by name, of what differs
 */
record AuditEntry(long id, Instant at, @Nullable String workspace, String who, String whoKind, String action,
		String kind, String subjectId, String subjectName, Map<String, Object> was, Map<String, Object> became) {
}
