package io.veridical.pool.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import io.veridical.imaging.PngWriter;
import io.veridical.imaging.TestRasters;

/**
 * ZIP files for tests.
 */
public final class TestZips {

	/** Ten images of Fashion-MNIST, see the notice beside them. */
	public static final Path FASHION = Path.of("src/test/resources/pool/fashion");

	private final Map<String, byte[]> files = new LinkedHashMap<>();

	public static TestZips empty() {
		return new TestZips();
	}

	public static TestZips fashion() {
		TestZips zip = new TestZips();
		try (Stream<Path> images = Files.list(FASHION)) {
			for (Path image : images.toList()) {
				zip.with("fashion/" + image.getFileName(), Files.readAllBytes(image));
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return zip;
	}

	public static byte[] png(long seed) {
		return new PngWriter().write(TestRasters.noise(8, 8, seed));
	}

	public TestZips with(String name, byte[] file) {
		this.files.put(name, file);
		return this;
	}

	public TestZips with(String name, String text) {
		return with(name, text.getBytes(StandardCharsets.UTF_8));
	}

	public byte[] bytes() {
		return bytes(StandardCharsets.UTF_8);
	}

	public byte[] bytes(Charset names) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(bytes, names)) {
			for (Map.Entry<String, byte[]> file : this.files.entrySet()) {
				zip.putNextEntry(new ZipEntry(file.getKey()));
				zip.write(file.getValue());
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return bytes.toByteArray();
	}

	public Path in(Path folder) {
		return in(folder, StandardCharsets.UTF_8);
	}

	public Path in(Path folder, Charset names) {
		try {
			return Files.write(folder.resolve("images.zip"), bytes(names));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
