package io.veridical.pool.intake;

import java.util.Objects;

import io.veridical.pool.GeneratedElsewhere;
import io.veridical.pool.Provenance;
import io.veridical.pool.RealImages;
import io.veridical.pool.Truth;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import org.springframework.validation.Errors;
import org.springframework.web.multipart.MultipartFile;

/**
 * What a researcher or a script says of a new pool.
 *
 * @param truth {@code real} or {@code fake}
 * @param source the data set of real images, the model of generated ones
 * @param licence the terms under which the images may be shown
 * @param note whatever else is known of generated images
 * @param folder a folder on the server, instead of a file
 * @param file the ZIP or TAR file
 */
record PoolForm(
		@NotBlank(message = "{pool.form.name.missing}") @Size(max = 200,
				message = "{pool.form.too-long}") @Nullable String name,
		@NotNull(message = "{pool.form.truth.missing}") @Pattern(regexp = "real|fake",
				message = "{pool.form.truth.missing}") @Nullable String truth,
		@NotBlank(message = "{pool.form.source.missing}") @Size(max = 500,
				message = "{pool.form.too-long}") @Nullable String source,
		@NotBlank(message = "{pool.form.licence.missing}") @Size(max = 500,
				message = "{pool.form.too-long}") @Nullable String licence,
		@Size(max = 5000, message = "{pool.form.too-long}") @Nullable String note,
		@Size(max = 1000, message = "{pool.form.too-long}") @Nullable String folder, @Nullable MultipartFile file) {

	static PoolForm blank(Truth truth) {
		return new PoolForm("", truth.text(), "", "", "", "", null);
	}

	public boolean isOfFakes() {
		return Truth.FAKE.text().equals(this.truth);
	}

	/**
	 * Checks the file, which annotations cannot.
	 */
	void checkFile(Errors errors) {
		if (givenFolder().isEmpty() && (this.file == null || this.file.isEmpty())) {
			errors.rejectValue("file", "pool.form.file.missing");
		}
	}

	String givenName() {
		return Objects.requireNonNull(this.name).strip();
	}

	Truth givenTruth() {
		return isOfFakes() ? Truth.FAKE : Truth.REAL;
	}

	/** Empty if a file is given instead. */
	String givenFolder() {
		return Objects.requireNonNullElse(this.folder, "").strip();
	}

	MultipartFile givenFile() {
		return Objects.requireNonNull(this.file);
	}

	Provenance provenance() {
		String givenSource = Objects.requireNonNull(this.source).strip();
		String givenLicence = Objects.requireNonNull(this.licence).strip();
		return isOfFakes()
				? new GeneratedElsewhere(givenSource, givenLicence, Objects.requireNonNullElse(this.note, "").strip())
				: new RealImages(givenSource, givenLicence);
	}

}
