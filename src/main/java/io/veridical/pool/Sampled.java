package io.veridical.pool;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * Images sampled here: generator file, prior, truncation and seed make the same pixels
 * again.
 *
 * @param generator the generator's name
 * @param generatorSha256 SHA-256 of its ONNX file
 * @param prior {@code normal}, {@code uniform} or {@code truncated-normal}
 * @param truncation for example {@code none}, {@code psi 0.7}, {@code resample 1.0},
 * {@code truncnorm 0.5}
 * @param seed chooses the images; image k of the pool depends on it and on k
 * @param labels how the images got their classes: {@code in-turn}, {@code drawn} or
 * {@code class 3}; null if the generator has no classes
 */
public record Sampled(String generator, String generatorSha256, String prior, String truncation, long seed,
		@JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String labels) implements Provenance {

	public Sampled {
		if (!generatorSha256.matches("[0-9a-f]{64}")) {
			throw new IllegalArgumentException(
					"A generator's SHA-256 is 64 lower-case hexadecimal digits, not '" + generatorSha256 + "'");
		}
	}

	/**
	 * Images of a generator without classes.
	 */
	public Sampled(String generator, String generatorSha256, String prior, String truncation, long seed) {
		this(generator, generatorSha256, prior, truncation, seed, null);
	}

}
