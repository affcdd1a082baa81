package io.veridical.past;

import java.util.Objects;

import io.veridical.campaign.UnverifiedTrials;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import org.springframework.validation.Errors;
import org.springframework.web.multipart.MultipartFile;

/**
 * What a researcher or a script says of a past study.
 *
 * @param title what the campaign is called
 * @param preset under which its exposures or its numbers are known; chosen if empty
 * @param unverified what becomes of trials that the file calls unverified
 * @param file the judgements
 */
record ImportForm(
		@NotBlank(message = "{past.form.title.missing}") @Size(max = 200,
				message = "{past.form.title.long}") @Nullable String title,
		@Nullable String preset, @Nullable String unverified, @Nullable MultipartFile file) {

	static ImportForm blank() {
		return new ImportForm("", "", "", null);
	}

	/**
	 * Checks what annotations cannot.
	 */
	void check(Errors errors) {
		if (this.title != null && this.title.indexOf('\0') >= 0) {
			errors.rejectValue("title", "past.fault.control-character");
		}
		// a browser sends a part without a name where no file was chosen
		boolean named = this.file != null && !Objects.requireNonNullElse(this.file.getOriginalFilename(), "").isEmpty();
		if (this.file == null || this.file.isEmpty()) {
			errors.rejectValue("file", named ? "past.fault.empty" : "past.form.file.missing");
		}
		String wanted = Objects.requireNonNullElse(this.preset, "");
		if (!wanted.isBlank() && !Presets.all().contains(wanted)) {
			errors.rejectValue("preset", "past.form.preset.unknown",
					new Object[] { wanted, String.join(", ", Presets.all()) }, null);
		}
		String choice = Objects.requireNonNullElse(this.unverified, "");
		if (!choice.isBlank() && Presets.unverified(choice) == null) {
			errors.rejectValue("unverified", "past.form.unverified.unknown", new Object[] { choice }, null);
		}
	}

	String givenTitle() {
		return Objects.requireNonNull(this.title).strip();
	}

	@Nullable String givenPreset() {
		return (this.preset == null || this.preset.isBlank()) ? null : this.preset;
	}

	@Nullable UnverifiedTrials givenUnverified() {
		return (this.unverified == null || this.unverified.isBlank()) ? null : Presets.unverified(this.unverified);
	}

	MultipartFile givenFile() {
		return Objects.requireNonNull(this.file);
	}

}
