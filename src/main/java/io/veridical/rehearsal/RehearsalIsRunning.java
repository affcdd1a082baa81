package io.veridical.rehearsal;

import java.util.UUID;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/**
 * A rehearsal cannot be deleted while its raters are at work.
 */
@ResponseStatus(HttpStatus.CONFLICT)
class RehearsalIsRunning extends RuntimeException {

	RehearsalIsRunning(UUID id) {
		super("Rehearsal %s is under way. Cancel it, wait until its raters have stopped, and delete it then."
			.formatted(id));
	}

}
