package io.veridical.pool.intake;

import java.util.List;
import java.util.UUID;

/**
 * What an import brought.
 *
 * @param poolId the new pool
 * @param images how many images it has
 * @param duplicates how many files were left out because their pixels were there already
 * @param leftOut the names of files that are not meant as images, such as
 * {@code readme.txt}
 */
public record ImportReport(UUID poolId, int images, int duplicates, List<String> leftOut) {

	public ImportReport {
		leftOut = List.copyOf(leftOut);
	}

}
