package io.veridical.pool.intake;

/**
 * Hears how far an import is; whatever it throws ends the import.
 */
@FunctionalInterface
interface ImportProgress {

	/** For those who wait anyway. */
	ImportProgress NONE = (done, of) -> {
	};

	/**
	 * Some files were read.
	 * @param done how many
	 * @param of how many there are
	 */
	void read(int done, int of);

	/**
	 * Some images were stored.
	 * @param done how many
	 * @param of how many there are
	 */
	default void stored(int done, int of) {
	}

	/** The pool is made, in the transaction that is under way. */
	default void made(ImportReport report) {
	}

}
