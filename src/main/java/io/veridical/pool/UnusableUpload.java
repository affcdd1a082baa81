package io.veridical.pool;

import java.util.List;
import java.util.stream.Collectors;

/**
 * An upload of which nothing was kept, with every reason.
 */
public class UnusableUpload extends RuntimeException {

	/** How many entries are named before the rest is only counted. */
	static final int NAMED = 20;

	private final List<BadEntry> entries;

	private final int more;

	/**
	 * Makes the refusal.
	 * @param entries all that is wrong, in the order of the upload
	 */
	UnusableUpload(List<BadEntry> entries) {
		super("Nothing was imported. " + entries.stream()
			.limit(NAMED)
			.map((entry) -> entry.name() + ": " + entry.reason())
			.collect(Collectors.joining("; ")) + ((entries.size() > NAMED) ? "; and more" : ""));
		this.entries = List.copyOf(entries.subList(0, Math.min(NAMED, entries.size())));
		this.more = entries.size() - this.entries.size();
	}

	/**
	 * What is wrong, the first twenty.
	 */
	public List<BadEntry> getEntries() {
		return this.entries;
	}

	/**
	 * How many more are wrong.
	 */
	public int getMore() {
		return this.more;
	}

}
