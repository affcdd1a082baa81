package io.veridical.pool.upload;

import java.util.Locale;
import java.util.Set;

/**
 * Files that accompany images in a data set and that nobody means as images: notes,
 * licences, tables. Known by their names, left out and named in the report.
 */
public final class Strays {

	private static final Set<String> ENDINGS = Set.of("txt", "md", "rst", "csv", "tsv", "json", "jsonl", "xml", "yaml",
			"yml", "html", "htm", "pdf", "log", "toml", "ini", "sha256", "md5");

	private static final Set<String> NAMES = Set.of("license", "licence", "readme", "notice", "copying", "authors",
			"changelog", "sha256sums", "md5sums", "manifest");

	private static final Set<String> ARCHIVES = Set.of("zip", "tar", "gz", "tgz", "bz2", "xz", "zst", "7z", "rar");

	private Strays() {
	}

	/** Whether a file is a note beside the images. */
	public static boolean include(String name) {
		String file = file(name);
		return ENDINGS.contains(ending(file)) || NAMES.contains(file);
	}

	/** Whether a file is an archive in the archive. */
	public static boolean isArchive(String name) {
		return ARCHIVES.contains(ending(file(name)));
	}

	private static String file(String name) {
		return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1).toLowerCase(Locale.ROOT);
	}

	private static String ending(String file) {
		return file.substring(file.lastIndexOf('.') + 1);
	}

}
