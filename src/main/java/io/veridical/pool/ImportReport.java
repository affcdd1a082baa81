package io.veridical.pool;

import java.util.UUID;

/**
 * What an import brought.
 *
 * @param poolId the new pool
 * @param images how many images it has
 * @param duplicates how many files were left out because their pixels were there already
 */
public record ImportReport(UUID poolId, int images, int duplicates) {
}
