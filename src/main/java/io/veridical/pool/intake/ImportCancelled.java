package io.veridical.pool.intake;

/**
 * Somebody cancelled the import while it ran.
 */
class ImportCancelled extends RuntimeException {

	ImportCancelled() {
		super("The import was cancelled");
	}

}
