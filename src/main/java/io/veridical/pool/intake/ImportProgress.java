package io.veridical.pool.intake;

/**
 * Hears how far an import is.
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
	void move(int done, int of);

}
