package io.veridical.pool;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/**
 * There is no space left for images or for their rows. Whoever tries again later may
 * succeed.
 */
@ResponseStatus(HttpStatus.INSUFFICIENT_STORAGE)
public class StorageFull extends RuntimeException {

	// as Linux and macOS, and Windows, put it
	private static final List<String> WORDS = List.of("no space left on device", "disk quota exceeded",
			"not enough space on the disk");

	// PostgreSQL's disk_full
	private static final String DISK_FULL = "53100";

	public StorageFull(Throwable cause) {
		super("There is no space left on the server's disk, so nothing was kept; make room and try again", cause);
	}

	/**
	 * Tells a full disk from its other faults.
	 * @param what could not be done, for the other faults
	 */
	public static RuntimeException or(String what, IOException failure) {
		return says(failure) ? new StorageFull(failure) : new UncheckedIOException(what, failure);
	}

	/**
	 * Whether something failed for want of space.
	 */
	public static boolean says(@Nullable Throwable failure) {
		for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
			String message = String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT);
			if (cause instanceof StorageFull || WORDS.stream().anyMatch(message::contains)
					|| (cause instanceof SQLException sql && DISK_FULL.equals(sql.getSQLState()))) {
				return true;
			}
		}
		return false;
	}

}
