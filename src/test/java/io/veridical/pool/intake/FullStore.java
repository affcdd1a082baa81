package io.veridical.pool.intake;

import java.io.IOException;

import io.veridical.pool.ImageStore;
import io.veridical.pool.StorageFull;

/**
 * A disk that has room for a few files.
 */
final class FullStore implements ImageStore {

	private final int room;

	private int files;

	private final Runnable whenFull;

	private final int end;

	FullStore(int room) {
		this(room, () -> {
		});
	}

	FullStore(int room, Runnable whenFull) {
		this(room, whenFull, room);
	}

	/**
	 * After {@code room} files something happens, and after {@code end} it is full.
	 */
	FullStore(int room, Runnable whenFull, int end) {
		this.room = room;
		this.whenFull = whenFull;
		this.end = end;
	}

	@Override
	public void put(String address, byte[] file) {
		if (this.files == this.room) {
			this.whenFull.run();
		}
		if (this.files == this.end) {
			throw StorageFull.or("Cannot store", new IOException("No space left on device"));
		}
		this.files++;
	}

	@Override
	public byte[] get(String address) {
		throw new IllegalStateException("Nothing is read back");
	}

	@Override
	public boolean holds(String address) {
		return false;
	}

	/** How many files it has. */
	int files() {
		return this.files;
	}

}
