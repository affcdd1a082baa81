package io.veridical.pool.upload;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;

/**
 * Files that systems leave in folders and archives, and that nobody means as images.
 */
final class Leftovers {

	private static final Set<String> NAMES = Set.of("__macosx", "thumbs.db", "desktop.ini");

	private Leftovers() {
	}

	/**
	 * Says whether a step of the path is hidden or such a name. {@code .} and {@code ..}
	 * are neither.
	 */
	static boolean include(String path) {
		return Arrays.stream(path.split("[/\\\\]"))
			.anyMatch((step) -> NAMES.contains(step.toLowerCase(Locale.ROOT))
					|| step.startsWith(".") && !step.equals(".") && !step.equals(".."));
	}

}
