package io.veridical.pool;

/**
 * Images sampled here: generator file, prior, truncation and seed make the same pixels
 * again.
 *
 * @param generator the generator's name
 * @param generatorSha256 SHA-256 of its ONNX file
 * @param prior {@code normal} or {@code uniform}
 * @param truncation for example {@code none}, {@code psi 0.7}, {@code resample 1.0},
 * {@code truncnorm 0.5}
 * @param seed chooses the images; image k of the pool depends on it and on k
 */
public record Sampled(String generator, String generatorSha256, String prior, String truncation,
		long seed) implements Provenance {

	public Sampled {
		if (!generatorSha256.matches("[0-9a-f]{64}")) {
			throw new IllegalArgumentException(
					"A generator's SHA-256 is 64 lower-case hexadecimal digits, not '" + generatorSha256 + "'");
		}
	}

}
