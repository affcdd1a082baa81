package io.veridical.pool;

import java.text.MessageFormat;
import java.util.Locale;

/**
 * What can be wrong with an upload besides its images; each with its English sentence.
 */
enum UploadFault {

	/** Not one image. */
	NO_IMAGES("there is no image in it; put PNG, JPEG, WebP, GIF or BMP files in"),
	/** More files than a pool takes. */
	TOO_MANY_FILES("it holds {0} files, at most {1} are taken; make several pools of it"),
	/** More bytes than are taken when all is unpacked. */
	TOO_MANY_BYTES_IN_ALL("unpacked it has more than {0} MB; make several pools of it"),
	/** Not a ZIP file, or a damaged one. */
	NOT_A_ZIP("it is not a ZIP file that can be read; pack the images into a new one"),
	/** Locked by a password. */
	ENCRYPTED("it is locked with a password; pack it without one"),
	/** Not there, or not a folder. */
	NOT_A_FOLDER("it is not a folder that can be read; check the path"),
	/** A name with steps up, or from the root. */
	NAME_LEADS_OUTSIDE("its name leads out of the ZIP file; pack it under a plain name"),
	/** Broken inside the archive. */
	CANNOT_BE_UNPACKED("it cannot be unpacked, its data are damaged; pack it again");

	private final String pattern;

	UploadFault(String pattern) {
		this.pattern = pattern;
	}

	String getPattern() {
		return this.pattern;
	}

	String says(Object... facts) {
		return new MessageFormat(this.pattern, Locale.ENGLISH).format(facts);
	}

}
