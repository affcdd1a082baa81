package io.veridical.pool;

import java.util.HashMap;
import java.util.Map;

/**
 * Files on their way into a store, handed over some at a time.
 */
public final class StoreBatch {

	// as many as a disk settles at once; more would only fill the memory
	private static final int FILES = 64;

	private static final long BYTES = 32 << 20;

	private final ImageStore store;

	private final Map<String, byte[]> files = new HashMap<>();

	private long bytes;

	public StoreBatch(ImageStore store) {
		this.store = store;
	}

	/**
	 * Takes a file, and stores all that it has when they are enough.
	 */
	public void add(String address, byte[] file) {
		this.files.put(address, file);
		this.bytes += file.length;
		if (this.files.size() == FILES || this.bytes > BYTES) {
			store();
		}
	}

	/**
	 * Stores what is left. When this returns, all files taken so far survive a power cut.
	 */
	public void store() {
		this.store.putAll(this.files);
		this.files.clear();
		this.bytes = 0;
	}

}
