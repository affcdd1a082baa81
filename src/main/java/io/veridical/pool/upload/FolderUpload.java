package io.veridical.pool.upload;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import org.jspecify.annotations.Nullable;

/**
 * The files in a folder and the folders in it; links are not followed.
 */
public final class FolderUpload implements Upload {

	private final Path folder;

	/**
	 * Opens a folder.
	 * @throws UnusableUpload if there is none
	 */
	public FolderUpload(Path folder) {
		if (!Files.isDirectory(folder)) {
			throw UnusableUpload.because(folder.toString(), UploadFault.NOT_A_FOLDER);
		}
		this.folder = folder;
	}

	@Override
	public String name() {
		return this.folder.toString();
	}

	@Override
	public List<Entry> entries() {
		try (Stream<Path> paths = Files.walk(this.folder)) {
			return paths.filter((path) -> !Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS))
				.map((path) -> (Entry) new Filed(relative(path), path))
				.filter((entry) -> !Leftovers.include(entry.name()))
				.sorted(Comparator.comparing(Entry::name))
				.toList();
		}
		catch (IOException | UncheckedIOException ex) {
			throw UnusableUpload.because(name(), UploadFault.NOT_A_FOLDER);
		}
	}

	@Override
	public void close() {
	}

	private String relative(Path path) {
		return StreamSupport.stream(this.folder.relativize(path).spliterator(), false)
			.map(Path::toString)
			.collect(Collectors.joining("/"));
	}

	private record Filed(String name, Path path) implements Entry {

		@Override
		public @Nullable UploadFault fault() {
			if (Files.isSymbolicLink(this.path)) {
				return UploadFault.LINK;
			}
			return Files.isRegularFile(this.path, LinkOption.NOFOLLOW_LINKS) ? null : UploadFault.NOT_A_FILE;
		}

		@Override
		public InputStream open() throws IOException {
			return Files.newInputStream(this.path, LinkOption.NOFOLLOW_LINKS);
		}

	}

}
