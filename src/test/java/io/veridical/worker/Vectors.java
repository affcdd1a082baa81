package io.veridical.worker;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Inputs and outputs of the shipped generators as PyTorch 1.13.1 computed them when they
 * were exported: little-endian 32-bit floats.
 */
final class Vectors {

	private static final Path FOLDER = Path.of("src/test/resources/demo-vectors");

	private Vectors() {
	}

	static boolean exist(String generator, String what) {
		return Files.exists(FOLDER.resolve(generator + "." + what + ".f32"));
	}

	static float[] of(String generator, String what) {
		try {
			ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(FOLDER.resolve(generator + "." + what + ".f32")))
				.order(ByteOrder.LITTLE_ENDIAN);
			float[] values = new float[bytes.remaining() / Float.BYTES];
			bytes.asFloatBuffer().get(values);
			return values;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
