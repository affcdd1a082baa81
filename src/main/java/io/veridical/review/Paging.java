package io.veridical.review;

import org.jspecify.annotations.Nullable;

/**
 * Where the reader is in a long list.
 *
 * @param from the first one shown, from 1
 * @param to the last one shown
 * @param all how many there are
 * @param previous the page before, null on the first
 * @param next the page after, null on the last
 */
record Paging(int from, int to, int all, @Nullable Integer previous, @Nullable Integer next) {

	/**
	 * @param page from 1
	 */
	static Paging of(int page, int size, int all) {
		int from = (page - 1) * size;
		int to = Math.min(all, from + size);
		return new Paging(from + 1, to, all, (page > 1) ? page - 1 : null, (to < all) ? page + 1 : null);
	}

	public boolean isNeeded() {
		return this.previous != null || this.next != null;
	}

}
