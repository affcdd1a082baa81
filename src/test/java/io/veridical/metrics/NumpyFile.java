package io.veridical.metrics;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/**
 * Reads the matrices under {@code src/test/resources/metrics}: NumPy's format, version 1,
 * float32, compressed by gzip.
 */
final class NumpyFile {

	private static final Pattern SHAPE = Pattern
		.compile("'<f4', 'fortran_order': False, 'shape': \\((\\d+), (\\d+)\\)");

	private NumpyFile() {
	}

	static Features read(String name) {
		try (InputStream file = Objects.requireNonNull(NumpyFile.class.getResourceAsStream("/metrics/" + name + ".gz"),
				name); DataInputStream in = new DataInputStream(new GZIPInputStream(file))) {
			in.skipNBytes(8);
			byte[] header = in.readNBytes(in.read() | in.read() << 8);
			Matcher shape = SHAPE.matcher(new String(header, StandardCharsets.US_ASCII));
			if (!shape.find()) {
				throw new IllegalStateException("Unknown header in " + name);
			}
			int rows = Integer.parseInt(shape.group(1));
			int columns = Integer.parseInt(shape.group(2));
			float[] values = new float[rows * columns];
			ByteBuffer.wrap(in.readAllBytes()).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(values);
			return new Features(values, rows, columns);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
