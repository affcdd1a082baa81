package io.veridical.sampling;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

import io.veridical.sampling.GeneratorInspection.ImageShape;
import io.veridical.sampling.GeneratorInspection.Structure;
import io.veridical.sampling.Truncation.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Puts a manifest together from a file's metadata and, where it is silent, from what the
 * researcher says.
 */
final class ManifestReader {

	private static final Set<String> KNOWN = Set.of("name", "prior", "z_dim", "range", "truncation", "data", "licence");

	private final Structure structure;

	private final GivenFacts given;

	ManifestReader(Structure structure, GivenFacts given) {
		this.structure = structure;
		this.given = given;
	}

	Prior prior() {
		return needed("prior", read("prior", Prior::of), this.given.prior());
	}

	PixelRange range() {
		return needed("range", read("range", PixelRange::of), this.given.range());
	}

	int zDim() {
		Integer said = read("z_dim", Integer::valueOf);
		if (this.structure.zDim() == 0) {
			return needed("z_dim", said, this.given.zDim());
		}
		if (said != null && said != this.structure.zDim()) {
			throw new UnusableGenerator("zdim", said, this.structure.zDim());
		}
		return this.structure.zDim();
	}

	Manifest manifest(ImageShape shape) {
		Map<String, String> more = new TreeMap<>(this.structure.metadata());
		more.keySet().removeAll(KNOWN);
		return new Manifest(prior(), zDim(), range(), truncations(), shape.channels(), shape.height(), shape.width(),
				text("data", this.given.data()), text("licence", this.given.licence()), more);
	}

	private Set<Kind> truncations() {
		boolean psi = this.structure.takesPsi();
		String said = this.structure.metadata().getOrDefault("truncation", psi ? "psi" : "z");
		Set<Kind> kinds = EnumSet.noneOf(Kind.class);
		for (String word : said.split("[\\s,;]+")) {
			switch (word) {
				case "psi" -> kinds.add(Kind.PSI);
				case "z" -> kinds.addAll(ofZ());
				case "none" -> kinds.add(Kind.NONE);
				default -> throw new UnusableGenerator("metadata", "truncation", said, "psi, z, none");
			}
		}
		if (psi != kinds.contains(Kind.PSI)) {
			throw new UnusableGenerator(psi ? "psi-unsaid" : "psi-missing", said);
		}
		return kinds;
	}

	private Set<Kind> ofZ() {
		return (prior() == Prior.NORMAL) ? EnumSet.of(Kind.RESAMPLE, Kind.TRUNCNORM) : EnumSet.of(Kind.RESAMPLE);
	}

	private String text(String name, @Nullable String given) {
		String said = this.structure.metadata().getOrDefault(name, "");
		return (said.isBlank() && given != null) ? given.strip() : said.strip();
	}

	private <T> @Nullable T read(String name, Function<String, T> reader) {
		String said = this.structure.metadata().get(name);
		if (said == null || said.isBlank()) {
			return null;
		}
		try {
			return reader.apply(said.strip());
		}
		catch (IllegalArgumentException ex) {
			throw new UnusableGenerator("metadata", name, said, switch (name) {
				case "prior" -> "normal, uniform";
				case "range" -> "[-1,1], [0,1]";
				default -> "1, 2, 3, …";
			});
		}
	}

	private static <T> T needed(String name, @Nullable T said, @Nullable T given) {
		if (said != null) {
			return said;
		}
		if (given != null) {
			return given;
		}
		throw new UnusableGenerator("fact-missing", name);
	}

}
