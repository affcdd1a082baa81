package io.veridical.pool.intake;

import java.io.IOException;
import java.nio.file.Path;

/**
 * An archive that somebody sends.
 */
interface ArchiveFile {

	/** What the sender calls it. */
	String name();

	/** Puts it on the disk of the server. */
	void moveTo(Path place) throws IOException;

}
