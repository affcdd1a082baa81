package io.veridical.past;

import java.util.List;

/**
 * A judgement file of which nothing was taken.
 */
final class UnusableFile extends RuntimeException {

	private final transient List<FileFault> faults;

	private final long more;

	UnusableFile(Faults faults) {
		super("The file has %d errors; nothing was imported".formatted(faults.named().size() + faults.more()));
		this.faults = faults.named();
		this.more = faults.more();
	}

	List<FileFault> getFaults() {
		return this.faults;
	}

	/**
	 * How many there are besides those that are named.
	 */
	long getMore() {
		return this.more;
	}

	long getCount() {
		return this.faults.size() + this.more;
	}

}
