package io.veridical.pool.upload;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarFile;
import org.jspecify.annotations.Nullable;

/**
 * The files in a TAR file, unpacked one at a time and in memory only. Nothing it names is
 * ever written to or followed.
 */
final class TarUpload implements Upload {

	private final String name;

	private final TarFile tar;

	private final Closeable after;

	private TarUpload(String name, TarFile tar, Closeable after) {
		this.name = name;
		this.tar = tar;
		this.after = after;
	}

	/**
	 * Opens a TAR file.
	 * @param after what to do when it is closed
	 */
	static TarUpload open(String name, Path path, Archives.Limits limits, Closeable after) throws IOException {
		count(name, path, 2 * limits.files() + 1000);
		try {
			return new TarUpload(name, new TarFile(path), after);
		}
		catch (IOException ex) {
			throw UnusableUpload.because(name, UploadFault.CANNOT_BE_UNPACKED);
		}
	}

	// the list of entries is held in memory, so it is counted before
	private static void count(String name, Path path, int most) throws IOException {
		try (InputStream in = Files.newInputStream(path); TarArchiveInputStream tar = new TarArchiveInputStream(in)) {
			int count = 0;
			while (tar.getNextEntry() != null) {
				if (++count > most) {
					throw UnusableUpload.because(name, UploadFault.TOO_MANY_FILES, count, most);
				}
			}
		}
		catch (IOException | IllegalArgumentException ex) {
			throw UnusableUpload.because(name, UploadFault.CANNOT_BE_UNPACKED);
		}
	}

	@Override
	public String name() {
		return this.name;
	}

	@Override
	public List<Entry> entries() {
		List<Entry> entries = new ArrayList<>();
		for (TarArchiveEntry entry : this.tar.getEntries()) {
			if (!entry.isDirectory() && !isNote(entry) && !Leftovers.include(entry.getName())) {
				entries.add(new Tarred(this.tar, entry));
			}
		}
		entries.sort(Comparator.comparing(Entry::name));
		return entries;
	}

	// headers that say something of the entries after them
	private static boolean isNote(TarArchiveEntry entry) {
		return entry.isPaxHeader() || entry.isGlobalPaxHeader() || entry.isGNULongNameEntry()
				|| entry.isGNULongLinkEntry();
	}

	@Override
	public void close() throws IOException {
		try {
			this.tar.close();
		}
		finally {
			this.after.close();
		}
	}

	private record Tarred(TarFile tar, TarArchiveEntry entry) implements Entry {

		@Override
		public String name() {
			return this.entry.getName().replaceAll("\\p{Cntrl}", "?");
		}

		@Override
		public @Nullable UploadFault fault() {
			if (this.entry.isSymbolicLink() || this.entry.isLink()) {
				return UploadFault.LINK;
			}
			return (this.entry.isFIFO() || this.entry.isCharacterDevice() || this.entry.isBlockDevice()
					|| this.entry.isSparse()) ? UploadFault.NOT_A_FILE : null;
		}

		@Override
		public InputStream open() throws IOException {
			try {
				return this.tar.getInputStream(this.entry);
			}
			catch (UncheckedIOException ex) {
				throw ex.getCause();
			}
		}

	}

}
