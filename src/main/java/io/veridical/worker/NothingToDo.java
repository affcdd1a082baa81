package io.veridical.worker;

import java.time.Duration;

/**
 * There has been no work for as long as this worker was told to wait for some.
 */
final class NothingToDo extends RuntimeException {

	NothingToDo(Duration idle) {
		super("Nothing to do for %d s; the worker ends".formatted(idle.toSeconds()));
	}

}
