package io.veridical.feature;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import io.veridical.feature.ExtractorRuntime.Rows;
import io.veridical.feature.ExtractorRuntime.Structure;
import org.jspecify.annotations.Nullable;

/**
 * Puts an extractor's manifest together from its file and, where that is silent, from
 * what the researcher says.
 */
final class ExtractorReader {

	static final int TRIAL = 2;

	private static final Set<String> KNOWN = Set.of("name", "data", "licence", "range", "height", "width", "features",
			"logits", "feature_dim");

	private final Structure structure;

	private final ExtractorFacts given;

	ExtractorReader(Structure structure, ExtractorFacts given) {
		this.structure = structure;
		this.given = given;
	}

	int channels() {
		return (this.structure.channels() > 0) ? this.structure.channels() : 3;
	}

	int height() {
		return side("height", this.structure.height(), this.given.height());
	}

	int width() {
		return side("width", this.structure.width(), this.given.width());
	}

	InputRange range() {
		String said = said("range");
		try {
			InputRange range = said.isEmpty() ? this.given.range() : InputRange.of(said);
			if (range == null) {
				throw new UnusableExtractor("fact-missing", "range");
			}
			if (range == InputRange.IMAGENET && channels() != 3) {
				throw new UnusableExtractor("imagenet", channels());
			}
			return range;
		}
		catch (IllegalArgumentException ex) {
			throw new UnusableExtractor("metadata", "range", said, "[-1,1], [0,1], [0,255], imagenet");
		}
	}

	/** The output named, or called so, or the first. */
	String features() {
		String named = named("features", this.given.features());
		if (!named.isEmpty()) {
			return named;
		}
		return this.structure.outputs()
			.keySet()
			.stream()
			.findFirst()
			.orElseThrow(() -> new UnusableExtractor("no-rows"));
	}

	/** The output named, or called so; empty if there is none. */
	String logits() {
		return named("logits", this.given.logits());
	}

	ExtractorManifest manifest(Rows trial) {
		Map<String, String> more = new TreeMap<>(this.structure.metadata());
		more.keySet().removeAll(KNOWN);
		float[] logits = trial.logits();
		return new ExtractorManifest(channels(), height(), width(), range(), features(),
				trial.features().length / TRIAL, logits(), (logits != null) ? logits.length / TRIAL : 0, said("data"),
				said("licence"), more);
	}

	private String named(String role, @Nullable String given) {
		String named = said(role).isEmpty() ? ((given != null) ? given.strip() : "") : said(role);
		if (!named.isEmpty() && !this.structure.outputs().containsKey(named)) {
			throw new UnusableExtractor("output", named, String.join(", ", this.structure.outputs().keySet()));
		}
		return (named.isEmpty() && this.structure.outputs().containsKey(role)) ? role : named;
	}

	private int side(String name, int fixed, @Nullable Integer given) {
		String said = said(name);
		try {
			Integer side = (fixed > 0) ? Integer.valueOf(fixed) : said.isEmpty() ? given : Integer.valueOf(said);
			if (side == null) {
				throw new UnusableExtractor("fact-missing", name);
			}
			if (side < 1 || side > 4096) {
				throw new UnusableExtractor("side", name, side);
			}
			return side;
		}
		catch (NumberFormatException ex) {
			throw new UnusableExtractor("metadata", name, said, "28, 224, 299");
		}
	}

	private String said(String name) {
		return this.structure.metadata().getOrDefault(name, "").strip();
	}

}
