package io.veridical.scoring.ledger;

import java.nio.charset.StandardCharsets;

/**
 * A number that stands for a rater or an image in resampling. It follows from the name
 * alone, so that resamples stay as they are when others join.
 */
final class UnitKey {

	private UnitKey() {
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
