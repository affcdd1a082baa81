package io.veridical.pool;

/**
 * Images a generator made outside Veridical: what is known of them is what the researcher
 * wrote.
 *
 * @param model the generator, for example "StyleGAN2 on FFHQ, psi 0.7"
 * @param licence the terms under which they may be shown
 * @param note whatever else is known: checkpoint, sampling, seed
 */
public record GeneratedElsewhere(String model, String licence, String note) implements Provenance {

	public GeneratedElsewhere {
		if (model.isBlank()) {
			throw new IllegalArgumentException("Generated images have a model; name the generator");
		}
	}

}
