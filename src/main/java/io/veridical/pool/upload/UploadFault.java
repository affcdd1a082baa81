package io.veridical.pool.upload;

import java.text.MessageFormat;
import java.util.Locale;

/**
 * What can be wrong with an upload besides its images; each with its English sentence.
 */
public enum UploadFault {

	/** Not one image. */
	NO_IMAGES("there is no image in it; put PNG, JPEG, WebP, GIF or BMP files in"),
	/** More files than a pool takes. */
	TOO_MANY_FILES("it holds {0} files, at most {1} are taken; make several pools of it"),
	/** More bytes than are taken when all is unpacked. */
	TOO_MANY_BYTES_IN_ALL("unpacked it has more than {0} MB; make several pools of it"),
	/** Not a ZIP file, or a damaged one. */
	NOT_A_ZIP("it is not a ZIP file that can be read; pack the images into a new one"),
	/** Neither ZIP nor TAR. */
	NOT_AN_ARCHIVE("it is not a ZIP or TAR file that can be read; pack the images into a new one"),
	/** Points to another file. */
	LINK("it is a link to another file; put the file itself in"),
	/** A device, a pipe, a file with holes. */
	NOT_A_FILE("it is not an ordinary file; leave it out"),
	/** An archive in the archive. */
	NESTED_ARCHIVE("it is an archive of its own; unpack it first, or make a pool of it alone"),
	/** Folders of the server are not open. */
	FOLDERS_ARE_OFF(
			"folders of the server cannot be imported; set veridical.pool.folders to the folder that holds them"),
	/** Not under the folder that is open. */
	FOLDER_OUTSIDE("it does not lie under the folder that may be imported from; give a path relative to that"),
	/** Locked by a password. */
	ENCRYPTED("it is locked with a password; pack it without one"),
	/** Not there, or not a folder. */
	NOT_A_FOLDER("it is not a folder that can be read; check the path"),
	/** A name with steps up, or from the root. */
	NAME_LEADS_OUTSIDE("its name leads out of the archive; pack it under a plain name"),
	/** Two files of one name: which of them is meant, archivers answer differently. */
	NAME_TWICE("another file has the same name; give each its own"),
	/** Broken inside the archive. */
	CANNOT_BE_UNPACKED("it cannot be unpacked, its data are damaged; pack it again");

	private final String pattern;

	UploadFault(String pattern) {
		this.pattern = pattern;
	}

	public String getPattern() {
		return this.pattern;
	}

	String says(Object... facts) {
		return new MessageFormat(this.pattern, Locale.ENGLISH).format(facts);
	}

}
