package io.veridical.account;

import java.util.UUID;

/**
 * What a group of researchers owns together.
 *
 * @param slug its short name for scripts
 */
public record Workspace(UUID id, String name, String slug) {
}
