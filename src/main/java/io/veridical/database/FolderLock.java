package io.veridical.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

import org.jspecify.annotations.Nullable;

/**
 * Two locks on one file, both let go by the operating system when the process dies: the
 * gate, held by one instance while it starts or stops the server, and the seat, shared by
 * all that use it. The last to leave its seat stops the server.
 */
final class FolderLock implements AutoCloseable {

	private static final long GATE = 0;

	private static final long SEAT = 1;

	private final FileChannel channel;

	private @Nullable FileLock gate;

	private @Nullable FileLock seat;

	private FolderLock(FileChannel channel) {
		this.channel = channel;
	}

	static FolderLock on(Path file) throws IOException {
		return new FolderLock(
				FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE));
	}

	/**
	 * Waits for the gate.
	 * @return whether it was got in time
	 */
	boolean enter(Deadline deadline) throws IOException, InterruptedException {
		while (!tryEnter()) {
			if (!deadline.pause()) {
				return false;
			}
		}
		return true;
	}

	private boolean tryEnter() throws IOException {
		this.gate = this.channel.tryLock(GATE, 1, false);
		return this.gate != null;
	}

	void leave() throws IOException {
		if (this.gate != null) {
			this.gate.release();
			this.gate = null;
		}
	}

	/** Whether nobody has a seat, oneself included; only meaningful behind the gate. */
	boolean isUnused() throws IOException {
		try (FileLock all = this.channel.tryLock(SEAT, 1, false)) {
			return all != null;
		}
	}

	void sit() throws IOException {
		this.seat = this.channel.lock(SEAT, 1, true);
	}

	void stand() throws IOException {
		if (this.seat != null) {
			this.seat.release();
			this.seat = null;
		}
	}

	@Override
	public void close() throws IOException {
		this.channel.close();
	}

}
