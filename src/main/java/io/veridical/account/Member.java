package io.veridical.account;

import java.time.Instant;
import java.util.UUID;

/**
 * A researcher in a workspace.
 */
record Member(UUID id, String name, Role role, Instant since) {
}
