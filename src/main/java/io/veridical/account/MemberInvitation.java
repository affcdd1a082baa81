package io.veridical.account;

import java.time.Instant;
import java.util.UUID;

/**
 * An invitation to a workspace that nobody has used yet.
 *
 * @param by who made it
 */
record MemberInvitation(UUID id, Workspace workspace, Role role, String by, Instant expiresAt) {
}
