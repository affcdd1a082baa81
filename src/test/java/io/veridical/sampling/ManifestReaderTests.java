package io.veridical.sampling;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.veridical.sampling.GeneratorInspection.ImageShape;
import io.veridical.sampling.GeneratorInspection.LabelInput;
import io.veridical.sampling.GeneratorInspection.Structure;
import io.veridical.sampling.latent.Colours;
import io.veridical.sampling.latent.Manifest;
import io.veridical.sampling.latent.PixelRange;
import io.veridical.sampling.latent.Prior;
import io.veridical.sampling.latent.Truncation.Kind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ManifestReaderTests {

	private static final ImageShape SHAPE = new ImageShape(3, 32, 48);

	@Test
	void theFileHasTheFirstWordAndTheFormFillsIn() {
		Manifest manifest = manifest(new Structure(64, false, null, Map.of("prior", "uniform", "range", "[-1, 1]")),
				new GivenFacts(Prior.NORMAL, 7, PixelRange.UNIT, "LSUN", "CC BY 4.0"));
		assertThat(manifest.prior()).isEqualTo(Prior.UNIFORM);
		assertThat(manifest.range()).isEqualTo(PixelRange.SIGNED);
		assertThat(manifest.zDim()).isEqualTo(64);
		assertThat(manifest.data()).isEqualTo("LSUN");
		assertThat(manifest.licence()).isEqualTo("CC BY 4.0");
		assertThat(manifest).extracting(Manifest::channels, Manifest::height, Manifest::width)
			.containsExactly(3, 32, 48);
	}

	@Test
	void whateverElseTheFileSaysIsKept() {
		assertThat(manifest(facts(Map.of("images_seen", "78976"), false)).more())
			.isEqualTo(Map.of("images_seen", "78976"));
	}

	@Test
	void truncationsFollowFromInputsAndPrior() {
		assertThat(manifest(facts(Map.of(), true)).truncations()).containsExactlyInAnyOrder(Kind.NONE, Kind.PSI);
		assertThat(manifest(facts(Map.of(), false)).truncations()).containsExactlyInAnyOrder(Kind.NONE, Kind.RESAMPLE,
				Kind.TRUNCNORM);
		assertThat(manifest(facts(Map.of("prior", "uniform"), false)).truncations())
			.containsExactlyInAnyOrder(Kind.NONE, Kind.RESAMPLE);
		assertThat(manifest(facts(Map.of("truncation", "psi, z"), true)).truncations())
			.containsExactlyInAnyOrder(Kind.values());
		assertThat(manifest(facts(Map.of("truncation", "none"), false)).truncations()).containsExactly(Kind.NONE);
	}

	@Test
	void theFormSaysTruncationsWhereTheFileIsSilent() {
		GivenFacts both = facts("z, psi", null, null, List.of());
		assertThat(manifest(facts(Map.of(), true), both).truncations()).containsExactlyInAnyOrder(Kind.values());
		assertThat(manifest(facts(Map.of("truncation", "psi"), true), both).truncations())
			.containsExactlyInAnyOrder(Kind.NONE, Kind.PSI);
	}

	@Test
	void coloursAreRgbUnlessSomebodySaysOtherwise() {
		GivenFacts swapped = facts(null, Colours.BGR, null, List.of());
		assertThat(manifest(facts(Map.of(), false)).colours()).isEqualTo(Colours.RGB);
		assertThat(manifest(facts(Map.of(), false), swapped).colours()).isEqualTo(Colours.BGR);
		assertThat(manifest(facts(Map.of("colours", "RGB"), false), swapped).colours()).isEqualTo(Colours.RGB);
		assertRefused(facts(Map.of("colours", "grey"), false), "stated as grey, but the trial run gave images of 3");
		assertRefused(facts(Map.of("colours", "cmyk"), false), "colours = cmyk. Understood are: grey, rgb, bgr");
	}

	@Test
	void classesAreCountedByTheInputTheFileTheFormOrTheirNames() {
		LabelInput rows = new LabelInput(true, 3);
		LabelInput numbers = new LabelInput(false, 0);
		assertThat(manifest(labelled(rows, Map.of("class_names", "cat; dog, cow"))))
			.extracting(Manifest::classes, Manifest::classNames)
			.containsExactly(3, List.of("cat", "dog", "cow"));
		assertThat(manifest(labelled(numbers, Map.of("classes", "10"))).classes()).isEqualTo(10);
		assertThat(manifest(labelled(numbers, Map.of()), facts(null, null, 7, List.of())).classes()).isEqualTo(7);
		assertThat(manifest(labelled(numbers, Map.of()), facts(null, null, null, List.of("a", "b"))).classes())
			.isEqualTo(2);
		assertThat(manifest(facts(Map.of(), false)).takesLabel()).isFalse();
	}

	@Test
	void classesThatDoNotAgreeAreNamed() {
		LabelInput rows = new LabelInput(true, 3);
		assertRefused(labelled(rows, Map.of("classes", "4")), "classes = 4, but the input label has 3");
		assertRefused(labelled(rows, Map.of("class_names", "cat, dog")), "2 names for 3 classes");
		assertRefused(labelled(new LabelInput(false, 0), Map.of()), "says its classes");
		assertRefused(facts(Map.of("classes", "3"), false), "3 classes are stated, but there is no input label");
		assertRefused(labelled(rows, Map.of("classes", "some")), "classes = some");
	}

	private static Structure labelled(LabelInput label, Map<String, String> facts) {
		return new Structure(64, false, label, facts(facts, false).metadata());
	}

	private static GivenFacts facts(@Nullable String truncation, @Nullable Colours colours, @Nullable Integer classes,
			List<String> names) {
		return new GivenFacts(null, null, null, truncation, colours, classes, names, null, null);
	}

	@Test
	void aMissingFactIsNamed() {
		assertRefused(new Structure(64, false, null, Map.of("range", "[-1,1]")), "says its prior");
		assertRefused(new Structure(64, false, null, Map.of("prior", "normal")), "says its range");
		assertRefused(new Structure(0, false, null, Map.of("prior", "normal", "range", "[0,1]")), "says its z_dim");
	}

	@Test
	void aFactThatCannotBeIsNamedWithWhatIsUnderstood() {
		assertRefused(facts(Map.of("prior", "cauchy"), false),
				"prior = cauchy. Understood are: normal, uniform, truncated-normal");
		assertRefused(facts(Map.of("range", "0..255"), false), "range = 0..255. Understood are: [-1,1], [0,1]");
		assertRefused(facts(Map.of("z_dim", "many"), false), "z_dim = many");
		assertRefused(facts(Map.of("z_dim", "8"), false), "z_dim = 8, but the input z has 64 components");
		assertRefused(facts(Map.of("truncation", "psi"), false), "truncation = psi, but there is no input psi");
		assertRefused(facts(Map.of("truncation", "z"), true), "input psi, but the metadata says truncation = z");
		assertRefused(facts(Map.of("truncation", "cut"), false), "truncation = cut. Understood are: psi, z, none");
	}

	private static Structure facts(Map<String, String> facts, boolean takesPsi) {
		Map<String, String> metadata = new HashMap<>(Map.of("prior", "normal", "range", "[-1,1]"));
		metadata.putAll(facts);
		return new Structure(64, takesPsi, null, metadata);
	}

	private static Manifest manifest(Structure structure) {
		return manifest(structure, GivenFacts.NONE);
	}

	private static Manifest manifest(Structure structure, GivenFacts given) {
		return new ManifestReader(structure, given).manifest(SHAPE);
	}

	private static void assertRefused(Structure structure, String message) {
		assertThatExceptionOfType(UnusableGenerator.class).isThrownBy(() -> manifest(structure))
			.withMessageContaining(message);
	}

}
