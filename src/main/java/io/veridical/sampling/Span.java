package io.veridical.sampling;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Consecutive images of a pool.
 *
 * @param first index of the first
 * @param count how many, at least 1
 */
public record Span(int first, int count) {

	public Span {
		if (first < 0 || count < 1) {
			throw new IllegalArgumentException(
					"A span is at least one image from index 0 on, not " + count + " from " + first);
		}
	}

	/**
	 * Index of the last image.
	 */
	public int last() {
		return this.first + this.count - 1;
	}

	/**
	 * Whether another span lies wholly within this one.
	 */
	boolean covers(int otherFirst, int otherCount) {
		return otherFirst >= this.first && otherFirst + (long) otherCount <= this.first + (long) this.count;
	}

	/**
	 * Returns the parts of this span that are not among some images, in order.
	 */
	List<Span> without(Set<Integer> images) {
		List<Span> parts = new ArrayList<>();
		int start = -1;
		for (int k = this.first; k <= last() + 1; k++) {
			boolean open = k <= last() && !images.contains(k);
			if (open && start < 0) {
				start = k;
			}
			else if (!open && start >= 0) {
				parts.add(new Span(start, k - start));
				start = -1;
			}
		}
		return parts;
	}

}
