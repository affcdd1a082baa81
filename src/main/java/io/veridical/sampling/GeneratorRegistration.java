package io.veridical.sampling;

import java.time.Clock;
import java.util.Map;

import io.veridical.account.Audit;
import io.veridical.sampling.latent.Manifest;

import org.springframework.stereotype.Service;

/**
 * Takes note of generators whose checkpoints stay with their researchers: only a worker
 * that names the checkpoint's hash samples from one.
 */
@Service
class GeneratorRegistration {

	private final Generators generators;

	private final Audit audit;

	private final Clock clock;

	GeneratorRegistration(Generators generators, Audit audit, Clock clock) {
		this.generators = generators;
		this.audit = audit;
		this.clock = clock;
	}

	/**
	 * @throws UnusableGenerator if a fact is missing or cannot be, or name, hash or step
	 * are taken
	 */
	Generator register(RegistrationForm form) {
		String name = this.generators.free(form.givenName());
		this.generators.findBySha256(form.givenSha256()).ifPresent((known) -> {
			throw new UnusableGenerator("file-taken", known.getName());
		});
		Manifest manifest = form.manifest();
		Checkpoint checkpoint = form.checkpoint();
		if (checkpoint != null && this.generators.existsByModelAndStep(checkpoint.model(), checkpoint.step())) {
			throw new UnusableGenerator("step-taken", checkpoint.model(), checkpoint.step());
		}
		Generator generator = new Generator(name, form.givenSha256(), Generator.Kind.EXTERNAL, manifest,
				this.clock.instant());
		generator.place(checkpoint);
		Generator kept = this.generators.keep(generator);
		this.audit.changed("generator.registered", "generator", kept.getId().toString(), name, Map.of(),
				Map.of("sha256", kept.getSha256(), "manifest", manifest));
		return kept;
	}

}
