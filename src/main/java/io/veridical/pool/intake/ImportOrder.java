package io.veridical.pool.intake;

import java.nio.file.Path;
import java.util.UUID;

import io.veridical.pool.Provenance;
import io.veridical.pool.Truth;

/**
 * An archive or a folder that is to become a pool.
 *
 * @param source what the researcher calls it
 * @param place where it lies on the server
 */
record ImportOrder(UUID id, String name, Truth truth, Provenance provenance, String source, Path place, Kind kind) {

	/** What is imported. */
	enum Kind {

		/** A file of ours, deleted when it was read. */
		ARCHIVE,
		/** Somebody else's, left as it is. */
		FOLDER

	}

}
