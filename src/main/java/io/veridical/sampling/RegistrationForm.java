package io.veridical.sampling;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

import io.veridical.sampling.GeneratorInspection.ImageShape;
import io.veridical.sampling.GeneratorInspection.LabelInput;
import io.veridical.sampling.GeneratorInspection.Structure;
import io.veridical.sampling.latent.Colours;
import io.veridical.sampling.latent.Manifest;
import io.veridical.sampling.latent.PixelRange;
import io.veridical.sampling.latent.Prior;
import org.jspecify.annotations.Nullable;

/**
 * What a researcher or a script says of a generator whose checkpoint stays with them.
 *
 * @param sha256 of the checkpoint's file
 * @param classNames parted by commas
 */
record RegistrationForm(@Nullable String name, @Nullable String sha256, @Nullable String model, @Nullable Long step,
		@Nullable String prior, @Nullable Integer zDim, @Nullable String truncation, @Nullable Integer width,
		@Nullable Integer height, @Nullable String colours, @Nullable Integer classes, @Nullable String classNames,
		@Nullable String data, @Nullable String licence) {

	private static final int LARGEST = 16_384;

	static final RegistrationForm BLANK = new RegistrationForm("", "", null, null, "normal", null, "z", null, null,
			"rgb", null, null, null, null);

	String givenName() {
		return Objects.requireNonNullElse(this.name, "").strip();
	}

	String givenSha256() {
		String given = Objects.requireNonNullElse(this.sha256, "").strip().toLowerCase(Locale.ROOT);
		if (!given.matches("[0-9a-f]{64}")) {
			throw new UnusableGenerator("sha256", given);
		}
		return given;
	}

	@Nullable Checkpoint checkpoint() {
		return UploadForm.checkpoint(this.model, this.step);
	}

	Manifest manifest() {
		String cut = Objects.requireNonNullElse(this.truncation, "");
		Integer many = UploadForm.positive("classes", this.classes);
		int dim = needed("zDim", UploadForm.positive("zDim", this.zDim), "1, 2, 3, …");
		Colours order = Objects
			.requireNonNullElse(UploadForm.read("colours", this.colours, Colours::of, "grey, rgb, bgr"), Colours.RGB);
		Structure structure = new Structure(dim, cut.contains("psi"),
				(many != null) ? new LabelInput(false, many) : null, Map.of());
		GivenFacts facts = new GivenFacts(
				needed("prior", UploadForm.read("prior", this.prior, Prior::of, ManifestReader.understood("prior")),
						ManifestReader.understood("prior")),
				dim, PixelRange.SIGNED, cut, order, many,
				(this.classNames != null) ? ManifestReader.split(this.classNames) : List.of(), this.data, this.licence);
		return new ManifestReader(structure, facts)
			.manifest(new ImageShape(order.channels(), edge("height", this.height), edge("width", this.width)));
	}

	private static int edge(String name, @Nullable Integer pixels) {
		String understood = "1 … " + LARGEST;
		int given = needed(name, pixels, understood);
		if (given < 1 || given > LARGEST) {
			throw new UnusableGenerator("given", name, String.valueOf(given), understood);
		}
		return given;
	}

	private static <T> T needed(String name, @Nullable T given, String understood) {
		if (given == null) {
			throw new UnusableGenerator("needed", name, understood);
		}
		return given;
	}

}
