package io.veridical.sampling;

import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;

import io.veridical.account.Audit;
import io.veridical.sampling.GeneratorInspection.ImageShape;
import io.veridical.sampling.GeneratorInspection.Structure;
import io.veridical.sampling.latent.Manifest;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;

/**
 * Takes an ONNX file as a generator after a look into it and a trial run; a file that is
 * refused leaves nothing behind.
 */
@Service
public class GeneratorUpload {

	private static final Duration LONGEST_UPLOAD = Duration.ofDays(1);

	private final Generators generators;

	private final GeneratorFiles files;

	private final GeneratorInspection inspection;

	private final Audit audit;

	private final Clock clock;

	GeneratorUpload(Generators generators, GeneratorFiles files, GeneratorInspection inspection, Audit audit,
			Clock clock) {
		this.generators = generators;
		this.files = files;
		this.inspection = inspection;
		this.audit = audit;
		this.clock = clock;
	}

	/**
	 * Takes a file.
	 * @param name what people call the generator, unlike any other's
	 * @param content the ONNX file
	 * @param given what the file does not say of itself
	 * @throws UnusableGenerator if the name or the file is taken, or the file is no
	 * generator
	 */
	public Generator upload(String name, InputStream content, GivenFacts given) {
		return upload(name, content, given, null);
	}

	/**
	 * Takes a file as a checkpoint of a model.
	 * @param checkpoint which one it is; null to go by what the file says
	 */
	public Generator upload(String name, InputStream content, GivenFacts given, @Nullable Checkpoint checkpoint) {
		String wanted = this.generators.free(name);
		if (checkpoint != null && isTaken(checkpoint)) {
			throw new UnusableGenerator("step-taken", checkpoint.model(), checkpoint.step());
		}
		this.files.sweep(this.clock.instant().minus(LONGEST_UPLOAD));
		try (GeneratorFiles.Draft draft = this.files.draft(content)) {
			this.generators.findBySha256(draft.sha256()).ifPresent((known) -> {
				throw new UnusableGenerator("file-taken", known.getName());
			});
			Structure structure = this.inspection.structure(draft.path());
			Generator generator = new Generator(wanted, draft.sha256(), Generator.Kind.ONNX,
					manifest(draft, structure, given), this.clock.instant());
			generator.place((checkpoint != null) ? checkpoint : proposal(structure));
			return keep(draft, generator);
		}
	}

	private @Nullable Checkpoint proposal(Structure structure) {
		Checkpoint proposed = Checkpoint.proposed(structure.metadata());
		return (proposed != null && !isTaken(proposed)) ? proposed : null;
	}

	private boolean isTaken(Checkpoint checkpoint) {
		return this.generators.existsByModelAndStep(checkpoint.model(), checkpoint.step());
	}

	private Manifest manifest(GeneratorFiles.Draft draft, Structure structure, GivenFacts given) {
		ManifestReader reader = new ManifestReader(structure, given);
		reader.range();
		ImageShape shape = this.inspection.trial(draft.path(), structure, reader.prior(), reader.zDim(),
				reader.classes());
		return reader.manifest(shape);
	}

	private Generator keep(GeneratorFiles.Draft draft, Generator generator) {
		draft.keep();
		try {
			Generator kept = this.generators.keep(generator);
			this.audit.changed("generator.uploaded", "generator", kept.getId().toString(), kept.getName(), Map.of(),
					Map.of("sha256", kept.getSha256(), "manifest", kept.getManifest()));
			return kept;
		}
		catch (RuntimeException ex) {
			if (this.generators.findBySha256(draft.sha256()).isEmpty()) {
				draft.forget();
			}
			throw ex;
		}
	}

}
