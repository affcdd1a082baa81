package io.veridical.pool;

import java.nio.file.Path;

import org.springframework.stereotype.Service;

/**
 * Makes a pool of the images in a ZIP file or a folder: all of them or none.
 */
@Service
public class PoolImport {

	/**
	 * Imports a ZIP file.
	 * @throws UnusableUpload if any entry cannot be used
	 */
	public ImportReport importZip(String name, Truth truth, Provenance provenance, Path zip) {
		throw new UnsupportedOperationException("ZIP import comes next");
	}

	/**
	 * Imports a folder and the folders in it.
	 * @throws UnusableUpload if any file cannot be used
	 */
	public ImportReport importFolder(String name, Truth truth, Provenance provenance, Path folder) {
		throw new UnsupportedOperationException("Folder import comes next");
	}

}
