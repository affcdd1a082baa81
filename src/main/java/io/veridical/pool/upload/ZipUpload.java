package io.veridical.pool.upload;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * The files in a ZIP file, unpacked one at a time and in memory only.
 */
public final class ZipUpload implements Upload {

	private static final Charset CHINESE = Charset.forName("GB18030");

	private final String name;

	private final ZipFile zip;

	private ZipUpload(String name, ZipFile zip) {
		this.name = name;
		this.zip = zip;
	}

	/**
	 * Opens a ZIP file.
	 * @param name what the researcher calls the file
	 * @throws UnusableUpload if it is none, or locked
	 */
	public static ZipUpload open(String name, Path path) {
		try {
			return new ZipUpload(name, open(path));
		}
		catch (IOException ex) {
			boolean encrypted = String.valueOf(ex.getMessage()).contains("encrypted");
			throw UnusableUpload.because(name, encrypted ? UploadFault.ENCRYPTED : UploadFault.NOT_A_ZIP);
		}
	}

	// archivers of Chinese Windows write names in GBK without saying so
	private static ZipFile open(Path path) throws IOException {
		try {
			return new ZipFile(path.toFile(), StandardCharsets.UTF_8);
		}
		catch (ZipException ex) {
			return new ZipFile(path.toFile(), CHINESE);
		}
	}

	@Override
	public String name() {
		return this.name;
	}

	@Override
	public List<Entry> entries() {
		return this.zip.stream()
			.filter((entry) -> !entry.isDirectory() && !Leftovers.include(entry.getName()))
			.sorted(Comparator.comparing(ZipEntry::getName))
			.map((entry) -> (Entry) new Zipped(this.zip, entry))
			.toList();
	}

	@Override
	public void close() throws IOException {
		this.zip.close();
	}

	private record Zipped(ZipFile zip, ZipEntry entry) implements Entry {

		@Override
		public String name() {
			return this.entry.getName().replaceAll("\\p{Cntrl}", "?");
		}

		@Override
		public InputStream open() throws IOException {
			return this.zip.getInputStream(this.entry);
		}

	}

}
