package io.veridical.pool;

/**
 * The database knows an image whose file is not in the store: the data folder was changed
 * from outside.
 */
public class MissingFile extends RuntimeException {

	MissingFile(String address, Object place) {
		super("No file with address %s in %s; restore the data folder from a backup".formatted(address, place));
	}

}
