package io.veridical.account.audit;

import java.util.ArrayList;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Leaves of two values only what differs between them.
 */
final class Differences {

	private Differences() {
	}

	/** Takes out of both what is equal in both, at every depth of objects. */
	static void prune(ObjectNode from, ObjectNode to) {
		for (String name : new ArrayList<>(from.propertyNames())) {
			JsonNode before = from.get(name);
			JsonNode after = to.get(name);
			if (before.equals(after)) {
				from.remove(name);
				to.remove(name);
			}
			else if (before instanceof ObjectNode inner && after instanceof ObjectNode outer) {
				prune(inner, outer);
			}
		}
	}

}
