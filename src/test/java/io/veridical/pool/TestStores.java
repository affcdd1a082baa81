package io.veridical.pool;

import java.nio.file.Path;

/**
 * Stores for tests in other packages.
 */
public final class TestStores {

	private TestStores() {
	}

	public static ImageStore in(Path folder) {
		return new FolderStore(folder);
	}

}
