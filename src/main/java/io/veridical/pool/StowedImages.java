package io.veridical.pool;

import java.util.List;

/**
 * Images at consecutive positions whose files are in the store, but that no pool has yet.
 */
public final class StowedImages {

	private final List<ImageRow> rows;

	/**
	 * Says that the files of these rows are in the store.
	 */
	public StowedImages(List<ImageRow> rows) {
		this.rows = List.copyOf(rows);
	}

	/**
	 * The rows that the database is to keep of them.
	 */
	public List<ImageRow> rows() {
		return this.rows;
	}

	/**
	 * How many images these are.
	 */
	public int count() {
		return this.rows.size();
	}

}
