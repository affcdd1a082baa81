package io.veridical.past;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Collects what is wrong with a file: the first hundred in full, the rest as a number.
 */
final class Faults {

	static final int NAMED = 100;

	private final List<FileFault> named = new ArrayList<>();

	private long count;

	void add(long line, @Nullable String column, String value, Fault fault, Object... facts) {
		this.count++;
		if (this.named.size() < NAMED) {
			this.named.add(new FileFault(line, column, value, fault, List.of(facts)));
		}
	}

	boolean isEmpty() {
		return this.count == 0;
	}

	/**
	 * Those that are named, in the order of the file.
	 */
	List<FileFault> named() {
		return this.named.stream().sorted(Comparator.comparingLong(FileFault::line)).toList();
	}

	long more() {
		return this.count - this.named.size();
	}

}
