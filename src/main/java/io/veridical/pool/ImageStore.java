package io.veridical.pool;

import java.util.Map;

/**
 * Files under the hash of what they hold: written once, never changed, the same from
 * whichever side they come. A file that no row points to is waste, not damage.
 */
public interface ImageStore {

	/**
	 * Keeps a file; when this returns it survives a power cut. Does nothing if the
	 * address is taken.
	 * @param address 64 lower-case hexadecimal digits
	 */
	void put(String address, byte[] file);

	/**
	 * Keeps many files, in hardly more time than one; when this returns all survive a
	 * power cut. Should it fail, some may be kept.
	 * @param files by address
	 */
	default void putAll(Map<String, byte[]> files) {
		files.forEach(this::put);
	}

	/**
	 * Reads a file.
	 * @throws MissingFile if there is none at the address
	 */
	byte[] get(String address);

	boolean holds(String address);

}
