package io.veridical.pool;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * An image store in a folder, {@code ab/cd/abcd…}. A file appears under its address
 * complete and on disk, or not at all: it is written beside, forced out, and renamed.
 */
class FolderStore implements ImageStore {

	private static final Pattern ADDRESS = Pattern.compile("[0-9a-f]{64}");

	private final Path root;

	private final SideBySide sideBySide = new SideBySide();

	FolderStore(Path root) {
		this.root = root;
	}

	@Override
	public void put(String address, byte[] file) {
		putAll(Map.of(address, file));
	}

	// All are renamed before the first folder is forced out, so that a folder of many is
	// forced once.
	@Override
	public void putAll(Map<String, byte[]> files) {
		Deque<Draft> drafts = new ArrayDeque<>();
		try {
			Set<Path> folders = new LinkedHashSet<>();
			for (Map.Entry<String, byte[]> file : files.entrySet()) {
				Path place = place(file.getKey());
				folders.addAll(folders(place));
				if (!Files.exists(place)) {
					drafts.add(
							new Draft(Files.createTempFile(place.getParent(), "draft-", null), place, file.getValue()));
				}
			}
			this.sideBySide.each(drafts, Draft::write);
			while (!drafts.isEmpty()) {
				Files.move(drafts.element().path(), drafts.element().place(), StandardCopyOption.ATOMIC_MOVE);
				drafts.remove();
			}
			this.sideBySide.each(folders, FolderStore::force);
		}
		catch (IOException ex) {
			throw StorageFull.or("Cannot store images in " + this.root + "; is there space, and may it be written?",
					ex);
		}
		finally {
			drafts.forEach(Draft::forget);
		}
	}

	@Override
	public byte[] get(String address) {
		try {
			return Files.readAllBytes(place(address));
		}
		catch (NoSuchFileException ex) {
			throw new MissingFile(address, this.root);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Cannot read " + place(address), ex);
		}
	}

	@Override
	public boolean holds(String address) {
		return Files.exists(place(address));
	}

	private Path place(String address) {
		if (!ADDRESS.matcher(address).matches()) {
			throw new IllegalArgumentException("An address is 64 lower-case hexadecimal digits, not '" + address + "'");
		}
		return this.root.resolve(address.substring(0, 2)).resolve(address.substring(2, 4)).resolve(address);
	}

	// a name is as durable as the folder it stands in, and a new folder as its own
	private Set<Path> folders(Path place) throws IOException {
		Path inner = place.resolveSibling("");
		if (Files.isDirectory(inner)) {
			return Set.of(inner);
		}
		Files.createDirectories(inner);
		return new LinkedHashSet<>(List.of(inner, inner.resolveSibling(""), this.root));
	}

	private static void force(Path folder) throws IOException {
		try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
			channel.force(true);
		}
	}

	/**
	 * A file on its way to its place.
	 */
	private record Draft(Path path, Path place, byte[] content) {

		void write() throws IOException {
			try (FileChannel channel = FileChannel.open(this.path, StandardOpenOption.WRITE)) {
				ByteBuffer rest = ByteBuffer.wrap(this.content);
				while (rest.hasRemaining()) {
					channel.write(rest);
				}
				channel.force(true);
			}
		}

		void forget() {
			try {
				Files.deleteIfExists(this.path);
			}
			catch (IOException ex) {
				throw new UncheckedIOException("Cannot remove the draft " + this.path, ex);
			}
		}

	}

}
