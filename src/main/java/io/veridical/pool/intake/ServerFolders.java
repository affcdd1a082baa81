package io.veridical.pool.intake;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

import io.veridical.pool.upload.UnusableUpload;
import io.veridical.pool.upload.UploadFault;

import org.springframework.stereotype.Component;

/**
 * The folders on the server that pools may be made of: those under one that whoever runs
 * the server has opened, and no others.
 */
@Component
class ServerFolders {

	private final String root;

	ServerFolders(PoolLimits limits) {
		this.root = limits.folders().strip();
	}

	/** Whether any may be imported. */
	boolean areOpen() {
		return !this.root.isEmpty();
	}

	/**
	 * Finds a folder.
	 * @param folder relative to the open one
	 * @throws UnusableUpload if none is open, or it is not under that one, links
	 * followed, or is no folder
	 */
	Path find(String folder) {
		if (!areOpen()) {
			throw UnusableUpload.because(folder, UploadFault.FOLDERS_ARE_OFF);
		}
		try {
			Path open = Path.of(this.root).toRealPath();
			Path wanted = open.resolve(folder.strip()).normalize();
			if (!wanted.startsWith(open) || !wanted.toRealPath().startsWith(open)) {
				throw UnusableUpload.because(folder, UploadFault.FOLDER_OUTSIDE);
			}
			return wanted.toRealPath();
		}
		catch (IOException | InvalidPathException ex) {
			throw UnusableUpload.because(folder, UploadFault.NOT_A_FOLDER);
		}
	}

}
