package io.veridical.sampling;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

import io.veridical.sampling.GeneratorInspection.ImageShape;
import io.veridical.sampling.GeneratorInspection.LabelInput;
import io.veridical.sampling.GeneratorInspection.Structure;
import io.veridical.sampling.latent.Colours;
import io.veridical.sampling.latent.Manifest;
import io.veridical.sampling.latent.PixelRange;
import io.veridical.sampling.latent.Prior;
import io.veridical.sampling.latent.Truncation.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Puts a manifest together from a file's metadata and, where it is silent, from what the
 * researcher says.
 */
final class ManifestReader {

	private static final Set<String> KNOWN = Set.of("name", "prior", "z_dim", "range", "truncation", "data", "licence",
			"model", "step", "colours", "classes", "class_names");

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
				text("data", this.given.data()), text("licence", this.given.licence()), more, colours(shape.channels()),
				classes(), classNames());
	}

	/**
	 * Returns how many classes there are: what the input itself says first.
	 */
	int classes() {
		Integer said = read("classes", ManifestReader::count);
		Integer stated = (said != null) ? said : this.given.classes();
		LabelInput label = this.structure.label();
		if (label == null) {
			if (stated != null && stated > 0) {
				throw new UnusableGenerator("label-missing", stated);
			}
			return 0;
		}
		int named = names().size();
		if (label.classes() == 0) {
			return needed("classes", stated, (named > 0) ? named : null);
		}
		if (stated != null && stated != label.classes()) {
			throw new UnusableGenerator("classes", stated, label.classes());
		}
		return label.classes();
	}

	private List<String> classNames() {
		List<String> names = names();
		if (!names.isEmpty() && names.size() != classes()) {
			throw new UnusableGenerator("class-names", names.size(), classes());
		}
		return names;
	}

	private List<String> names() {
		String said = this.structure.metadata().getOrDefault("class_names", "");
		return said.isBlank() ? this.given.classNames() : split(said);
	}

	/**
	 * Reads names parted by commas, semicolons or lines.
	 */
	static List<String> split(String names) {
		return Arrays.stream(names.split("[,;\\n]")).map(String::strip).filter((name) -> !name.isEmpty()).toList();
	}

	private Colours colours(int channels) {
		Colours said = read("colours", Colours::of);
		Colours stated = (said != null) ? said : this.given.colours();
		if (stated == null) {
			return Colours.usual(channels);
		}
		if (stated.channels() != channels) {
			throw new UnusableGenerator("colours", stated, channels);
		}
		return stated;
	}

	private static int count(String text) {
		int count = Integer.parseInt(text);
		if (count < 0) {
			throw new IllegalArgumentException("classes is " + count);
		}
		return count;
	}

	private Set<Kind> truncations() {
		boolean psi = this.structure.takesPsi();
		String said = truncation(psi);
		Set<Kind> kinds = EnumSet.noneOf(Kind.class);
		for (String word : said.split("[\\s,;]+")) {
			switch (word) {
				case "psi" -> kinds.add(Kind.PSI);
				case "z" -> kinds.addAll(ofZ());
				case "none" -> kinds.add(Kind.NONE);
				default -> throw new UnusableGenerator(said.equals(this.given.truncation()) ? "given" : "metadata",
						"truncation", said, "psi, z, none");
			}
		}
		if (psi != kinds.contains(Kind.PSI)) {
			throw new UnusableGenerator(psi ? "psi-unsaid" : "psi-missing", said);
		}
		return kinds;
	}

	private String truncation(boolean psi) {
		String said = this.structure.metadata().getOrDefault("truncation", "");
		if (said.isBlank()) {
			said = Objects.requireNonNullElse(this.given.truncation(), "");
		}
		return said.isBlank() ? (psi ? "psi" : "z") : said.strip();
	}

	private Set<Kind> ofZ() {
		return (prior() != Prior.UNIFORM) ? EnumSet.of(Kind.RESAMPLE, Kind.TRUNCNORM) : EnumSet.of(Kind.RESAMPLE);
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
			throw new UnusableGenerator("metadata", name, said, understood(name));
		}
	}

	/**
	 * Returns what may stand for a fact.
	 */
	static String understood(String name) {
		return switch (name) {
			case "prior" -> "normal, uniform, truncated-normal";
			case "colours" -> "grey, rgb, bgr";
			case "range" -> "[-1,1], [0,1]";
			default -> "1, 2, 3, …";
		};
	}

	private static <T> T needed(String name, @Nullable T said, @Nullable T given) {
		if (said != null) {
			return said;
		}
		if (given != null) {
			return given;
		}
		throw new UnusableGenerator("fact-missing", name, understood(name));
	}

}
