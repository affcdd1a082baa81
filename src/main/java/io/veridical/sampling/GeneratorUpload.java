package io.veridical.sampling;

import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;

import io.veridical.sampling.GeneratorInspection.ImageShape;
import io.veridical.sampling.GeneratorInspection.Structure;

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

	private final Clock clock;

	GeneratorUpload(Generators generators, GeneratorFiles files, GeneratorInspection inspection, Clock clock) {
		this.generators = generators;
		this.files = files;
		this.inspection = inspection;
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
		String wanted = name.strip();
		if (wanted.isEmpty()) {
			throw new UnusableGenerator("unnamed");
		}
		if (this.generators.findByName(wanted).isPresent()) {
			throw new UnusableGenerator("name-taken", wanted);
		}
		this.files.sweep(this.clock.instant().minus(LONGEST_UPLOAD));
		try (GeneratorFiles.Draft draft = this.files.draft(content)) {
			this.generators.findBySha256(draft.sha256()).ifPresent((known) -> {
				throw new UnusableGenerator("file-taken", known.getName());
			});
			return keep(draft, new Generator(wanted, draft.sha256(), manifest(draft, given), this.clock.instant()));
		}
	}

	private Manifest manifest(GeneratorFiles.Draft draft, GivenFacts given) {
		Structure structure = this.inspection.structure(draft.path());
		ManifestReader reader = new ManifestReader(structure, given);
		reader.range();
		ImageShape shape = this.inspection.trial(draft.path(), structure, reader.prior(), reader.zDim());
		return reader.manifest(shape);
	}

	private Generator keep(GeneratorFiles.Draft draft, Generator generator) {
		draft.keep();
		try {
			return this.generators.save(generator);
		}
		catch (RuntimeException ex) {
			if (this.generators.findBySha256(draft.sha256()).isEmpty()) {
				draft.forget();
			}
			throw ex;
		}
	}

}
