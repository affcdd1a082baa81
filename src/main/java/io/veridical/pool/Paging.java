package io.veridical.pool;

import org.jspecify.annotations.Nullable;

import org.springframework.data.domain.Page;

/**
 * Where the reader is in a long list.
 *
 * @param from the first one shown, from 1
 * @param to the last one shown
 * @param all how many there are
 * @param previous the page before, null on the first
 * @param next the page after, null on the last
 */
record Paging(long from, long to, long all, @Nullable Integer previous, @Nullable Integer next) {

	static Paging of(Page<?> page) {
		long before = page.getPageable().getOffset();
		return new Paging(before + 1, before + page.getNumberOfElements(), page.getTotalElements(),
				page.hasPrevious() ? page.getNumber() : null, page.hasNext() ? page.getNumber() + 2 : null);
	}

	public boolean isNeeded() {
		return this.previous != null || this.next != null;
	}

}
