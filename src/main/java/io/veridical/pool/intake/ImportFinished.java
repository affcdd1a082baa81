package io.veridical.pool.intake;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/**
 * An import that is over cannot be cancelled.
 */
@ResponseStatus(HttpStatus.CONFLICT)
class ImportFinished extends RuntimeException {

	ImportFinished(ImportState state) {
		super("The import of '%s' is over (%s); there is nothing to cancel".formatted(state.name(),
				state.status().text()));
	}

}
