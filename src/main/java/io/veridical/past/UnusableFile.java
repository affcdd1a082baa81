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

	public List<FileFault> getFaults() {
		return this.faults;
	}

	/**
	 * How many there are besides those that are named.
	 */
	public long getMore() {
		return this.more;
	}

	public long getCount() {
		return this.faults.size() + this.more;
	}

}
