package io.veridical.feature;

import java.io.InputStream;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;

import io.veridical.account.Audit;
import io.veridical.feature.ExtractorRuntime.Loaded;
import io.veridical.feature.ExtractorRuntime.Structure;

import org.springframework.stereotype.Service;

/**
 * Takes an ONNX file as a feature extractor after a look into it and a trial run; a file
 * that is refused leaves nothing behind.
 */
@Service
public class ExtractorUpload {

	private final Extractors extractors;

	private final ExtractorFiles files;

	private final ExtractorRuntime runtime;

	private final Audit audit;

	private final Clock clock;

	ExtractorUpload(Extractors extractors, ExtractorFiles files, ExtractorRuntime runtime, Audit audit, Clock clock) {
		this.extractors = extractors;
		this.files = files;
		this.runtime = runtime;
		this.audit = audit;
		this.clock = clock;
	}

	/**
	 * Takes a file.
	 * @param name what people call the extractor, unlike any other's
	 * @param content the ONNX file
	 * @param given what the file does not say of itself
	 * @throws UnusableExtractor if the name or the file is taken, or the file is no
	 * extractor
	 */
	public Extractor upload(String name, InputStream content, ExtractorFacts given) {
		String wanted = name.strip();
		if (wanted.isEmpty() || wanted.length() > 40 || wanted.contains(",")
				|| wanted.chars().anyMatch(Character::isISOControl)) {
			throw new UnusableExtractor("name", wanted);
		}
		if (this.extractors.findByName(wanted).isPresent()) {
			throw new UnusableExtractor("name-taken", wanted);
		}
		try (ExtractorFiles.Draft draft = this.files.draft(content)) {
			this.extractors.findBySha256(draft.sha256()).ifPresent((known) -> {
				throw new UnusableExtractor("file-taken", known.name());
			});
			Structure structure = this.runtime.structure(draft.path());
			ExtractorManifest manifest = manifest(draft, new ExtractorReader(structure, given));
			Extractor extractor = new Extractor(UUID.randomUUID(), wanted, draft.sha256(), manifest,
					this.clock.instant());
			draft.keep();
			this.extractors.add(extractor);
			this.audit.changed("feature-extractor.uploaded", "feature-extractor", extractor.id().toString(), wanted,
					Map.of(), Map.of("sha256", draft.sha256(), "manifest", manifest));
			return extractor;
		}
	}

	private ExtractorManifest manifest(ExtractorFiles.Draft draft, ExtractorReader reader) {
		InputRange range = reader.range();
		int each = reader.channels() * reader.height() * reader.width();
		float[] images = new float[ExtractorReader.TRIAL * each];
		for (int i = 0; i < images.length; i++) {
			int channel = i % each / (reader.height() * reader.width());
			images[i] = range.input((i < each) ? 0 : i * 37L % 256, channel);
		}
		try (Loaded extractor = this.runtime.load(draft.path(), reader.features(), reader.logits())) {
			return reader.manifest(
					extractor.run(images, ExtractorReader.TRIAL, reader.channels(), reader.height(), reader.width()));
		}
	}

}
