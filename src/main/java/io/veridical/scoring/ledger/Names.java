package io.veridical.scoring.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Numbers names from 0 in the order they are first met, and never forgets one.
 */
final class Names {

	private final Map<String, Integer> numbers = new HashMap<>();

	private final List<String> names = new ArrayList<>();

	int number(String name) {
		Integer known = this.numbers.get(name);
		if (known != null) {
			return known;
		}
		int number = this.names.size();
		this.numbers.put(name, number);
		this.names.add(name);
		return number;
	}

	String name(int number) {
		return this.names.get(number);
	}

	int count() {
		return this.names.size();
	}

}
