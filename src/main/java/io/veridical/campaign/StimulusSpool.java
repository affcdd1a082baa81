package io.veridical.campaign;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Supplier;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.util.FileSystemUtils;

/**
 * Files on their way to become stimuli: encoded, but not yet padded, because the common
 * length is known only when the last one is there. On disk, so that memory stays small
 * and a restart need not begin again.
 */
class StimulusSpool {

	private static final Logger logger = LoggerFactory.getLogger(StimulusSpool.class);

	private static final byte[] PNG_END = { 0, 0, 0, 0, 'I', 'E', 'N', 'D', (byte) 0xAE, 0x42, 0x60, (byte) 0x82 };

	private final Path folder;

	StimulusSpool(Path folder) {
		this.folder = folder;
	}

	/**
	 * The length of an image's file, which is made first if it is not there whole.
	 */
	int length(String pixels, Supplier<byte[]> encoded) {
		return read(pixels).orElseGet(() -> write(pixels, encoded.get())).length;
	}

	byte[] get(String pixels) {
		return read(pixels)
			.orElseThrow(() -> new IllegalStateException("The file " + place(pixels) + " vanished; launch again"));
	}

	/**
	 * Remove the files, as far as that is possible: what stays is waste, not damage.
	 */
	void clear() {
		try {
			FileSystemUtils.deleteRecursively(this.folder);
		}
		catch (IOException ex) {
			logger.warn("Cannot remove {}; it is no longer needed", this.folder, ex);
		}
	}

	private Optional<byte[]> read(String pixels) {
		try {
			return Optional.of(Files.readAllBytes(place(pixels))).filter(StimulusSpool::isWhole);
		}
		catch (NoSuchFileException ex) {
			return Optional.empty();
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Cannot read " + place(pixels), ex);
		}
	}

	private byte[] write(String pixels, byte[] png) {
		try {
			Files.createDirectories(this.folder);
			Path draft = Files.write(this.folder.resolve(pixels + ".draft"), png);
			Files.move(draft, place(pixels), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
			return png;
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Cannot write " + place(pixels) + "; is there space?", ex);
		}
	}

	// After a power cut a renamed file may be empty or torn.
	private static boolean isWhole(byte[] png) {
		int start = png.length - PNG_END.length;
		return start > 0 && Arrays.equals(png, start, png.length, PNG_END, 0, PNG_END.length);
	}

	private Path place(String pixels) {
		return this.folder.resolve(pixels + ".png");
	}

}
