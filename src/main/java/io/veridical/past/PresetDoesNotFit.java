package io.veridical.past;

import java.util.List;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/**
 * The preset is of another procedure than the file.
 */
@ResponseStatus(HttpStatus.UNPROCESSABLE_CONTENT)
final class PresetDoesNotFit extends RuntimeException {

	private final String preset;

	private final transient List<String> fitting;

	PresetDoesNotFit(String preset, boolean timed, List<String> fitting) {
		super("The preset '%s' does not fit a file %s exposures: leave it out, or give one of %s".formatted(preset,
				timed ? "with" : "without", String.join(", ", fitting)));
		this.preset = preset;
		this.fitting = fitting;
	}

	Object[] facts() {
		return new Object[] { this.preset, String.join(", ", this.fitting) };
	}

}
