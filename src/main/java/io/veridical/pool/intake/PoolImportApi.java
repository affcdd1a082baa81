package io.veridical.pool.intake;

import java.net.URI;
import java.time.Duration;
import java.util.UUID;

import jakarta.validation.Valid;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Imports for scripts: archives and folders that become pools.
 */
@RestController
@RequestMapping("/api/v1/pools")
class PoolImportApi {

	private final PoolUpload uploads;

	private final BackgroundImports background;

	PoolImportApi(PoolUpload uploads, BackgroundImports background) {
		this.uploads = uploads;
		this.background = background;
	}

	@GetMapping("/imports/{id}")
	ImportState progress(@PathVariable UUID id) {
		return this.background.state(id, Duration.ZERO);
	}

	/**
	 * Makes a pool of an archive or a folder: while the script waits, or, with
	 * {@code Prefer: respond-async} (RFC 7240), in the background.
	 */
	@PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
	ResponseEntity<?> make(@Valid @ModelAttribute("form") PoolForm form, BindingResult errors,
			@RequestHeader(name = "Prefer", defaultValue = "") String prefer) {
		if (errors.getTarget() != null) {
			form.checkFile(errors);
		}
		if (errors.hasErrors()) {
			throw new InvalidPoolForm(errors);
		}
		if (prefer.contains("respond-async")) {
			UUID id = this.uploads.begin(form);
			return ResponseEntity.accepted()
				.location(URI.create("/api/v1/pools/imports/" + id))
				.body(this.background.state(id, Duration.ZERO));
		}
		ImportReport report = this.uploads.take(form);
		return ResponseEntity.created(URI.create("/api/v1/pools/" + report.poolId())).body(report);
	}

}
