package io.veridical.pool.upload;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Files somebody hands in, in the order of their names so that the same files make the
 * same pool.
 */
public interface Upload extends Closeable {

	/**
	 * What the upload is called.
	 */
	String name();

	/**
	 * Its files, without those that file systems and archivers leave behind.
	 */
	List<Entry> entries();

	/**
	 * A file of the upload.
	 */
	interface Entry {

		/**
		 * Its path in the upload, steps parted by slashes: a label, never a place to
		 * write to.
		 */
		String name();

		/**
		 * Why it cannot be used whatever it holds; null if nothing is known against it.
		 */
		default @Nullable UploadFault fault() {
			return null;
		}

		InputStream open() throws IOException;

	}

}
