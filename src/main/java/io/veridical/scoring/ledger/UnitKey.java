package io.veridical.scoring.ledger;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Set;

/**
 * A number that stands for a rater or an image in resampling. It follows from the name
 * alone, so that resamples stay as they are when others join.
 */
final class UnitKey {

	private UnitKey() {
	}

	/**
	 * @param numbers of the units, each once
	 * @param most keys are below it but for those that meet another
	 * @return a key at each unit's number, below 0 elsewhere; of two units whose names
	 * give the same one, the later in the order of names takes the next that is free
	 */
	static int[] distinct(Collection<Integer> numbers, Names names, int most) {
		int[] keys = new int[names.count()];
		Arrays.fill(keys, -1);
		Set<Integer> taken = new HashSet<>();
		boolean met = false;
		for (int number : numbers) {
			keys[number] = (int) Long.remainderUnsigned(of(names.name(number)), most);
			met |= !taken.add(keys[number]);
		}
		if (met) {
			taken.clear();
			numbers.stream().sorted(Comparator.comparing(names::name)).forEach((number) -> {
				while (!taken.add(keys[number])) {
					keys[number]++;
				}
			});
		}
		return keys;
	}

	/**
	 * FNV-1a of 64 bits over the name in UTF-8 (Fowler, Noll and Vo), stirred by the last
	 * steps of MurmurHash3 (Appleby), so that every bit depends on every letter.
	 */
	static long of(String name) {
		long hash = 0xcbf29ce484222325L;
		for (byte each : name.getBytes(StandardCharsets.UTF_8)) {
			hash = (hash ^ (each & 0xff)) * 0x100000001b3L;
		}
		hash = (hash ^ (hash >>> 33)) * 0xff51afd7ed558ccdL;
		hash = (hash ^ (hash >>> 33)) * 0xc4ceb9fe1a85ec53L;
		return hash ^ (hash >>> 33);
	}

}
