package io.veridical.pool.upload;

import java.util.List;
import java.util.stream.Collectors;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/**
 * An upload of which nothing was kept, with every reason.
 */
@ResponseStatus(HttpStatus.UNPROCESSABLE_CONTENT)
public class UnusableUpload extends RuntimeException {

	/** How many entries are named before the rest is only counted. */
	public static final int NAMED = 20;

	private static final int SPELT_OUT = 3;

	private final List<BadEntry> entries;

	private final int more;

	/**
	 * Makes the refusal.
	 * @param entries the first {@value #NAMED} that are wrong, in the order of the upload
	 * @param more how many more are wrong
	 */
	public UnusableUpload(List<BadEntry> entries, int more) {
		super(inWords(entries, more));
		this.entries = List.copyOf(entries);
		this.more = more;
	}

	private static String inWords(List<BadEntry> entries, int more) {
		String first = entries.stream()
			.limit(SPELT_OUT)
			.map((entry) -> " " + entry.name() + ": " + entry.reason() + ".")
			.collect(Collectors.joining());
		int rest = more + Math.max(0, entries.size() - SPELT_OUT);
		return "Nothing was imported." + first + ((rest > 0) ? " And " + rest + " more." : "");
	}

	public static UnusableUpload because(String name, UploadFault fault, Object... facts) {
		return new UnusableUpload(List.of(BadEntry.of(name, fault, facts)), 0);
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
