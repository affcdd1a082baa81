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
import java.util.regex.Pattern;

/**
 * An image store in a folder, {@code ab/cd/abcd…}. A file appears under its address
 * complete and on disk, or not at all: it is written beside, forced out, and renamed.
 */
class FolderStore implements ImageStore {

	private static final Pattern ADDRESS = Pattern.compile("[0-9a-f]{64}");

	private final Path root;

	FolderStore(Path root) {
		this.root = root;
	}

	@Override
	public void put(String address, byte[] file) {
		Path place = place(address);
		if (Files.exists(place)) {
			return;
		}
		try {
			Path folder = folder(address);
			Path draft = Files.createTempFile(folder, "draft-", null);
			try {
				write(draft, file);
				Files.move(draft, place, StandardCopyOption.ATOMIC_MOVE);
			}
			finally {
				Files.deleteIfExists(draft);
			}
			force(folder);
		}
		catch (IOException ex) {
			throw StorageFull.or("Cannot store " + place + "; is there space, and may it be written?", ex);
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

	// a name is as durable as the folder it stands in, so a new folder forces its own out
	private Path folder(String address) throws IOException {
		Path outer = this.root.resolve(address.substring(0, 2));
		Path inner = outer.resolve(address.substring(2, 4));
		if (!Files.isDirectory(inner)) {
			Files.createDirectories(inner);
			force(outer);
			force(this.root);
		}
		return inner;
	}

	private static void write(Path draft, byte[] file) throws IOException {
		try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
			ByteBuffer rest = ByteBuffer.wrap(file);
			while (rest.hasRemaining()) {
				channel.write(rest);
			}
			channel.force(true);
		}
	}

	private static void force(Path folder) throws IOException {
		try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
			channel.force(true);
		}
	}

}
