package io.veridical.account.audit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One value that changed.
 *
 * @param name of the value, within others separated by dots
 * @param before empty if there was none
 * @param after empty if there is none
 */
record Change(String name, String before, String after) {

	private static final int LONGEST = 200;

	static List<Change> of(AuditEntry entry) {
		Map<String, String> before = new LinkedHashMap<>();
		Map<String, String> after = new LinkedHashMap<>();
		flatten("", entry.was(), before);
		flatten("", entry.became(), after);
		Set<String> names = new LinkedHashSet<>(before.keySet());
		names.addAll(after.keySet());
		List<Change> changes = new ArrayList<>();
		names.forEach(
				(name) -> changes.add(new Change(name, before.getOrDefault(name, ""), after.getOrDefault(name, ""))));
		return changes;
	}

	private static void flatten(String path, Map<?, ?> values, Map<String, String> into) {
		values.forEach((name, value) -> {
			String at = path.isEmpty() ? String.valueOf(name) : path + "." + name;
			if (value instanceof Map<?, ?> inner) {
				flatten(at, inner, into);
			}
			else if (value != null) {
				into.put(at, shortened(String.valueOf(value)));
			}
		});
	}

	private static String shortened(String text) {
		return (text.length() <= LONGEST) ? text : text.substring(0, LONGEST) + "…";
	}

}
