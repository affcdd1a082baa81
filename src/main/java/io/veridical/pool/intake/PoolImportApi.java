package io.veridical.pool.intake;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * Imports for scripts: archives and folders that become pools.
 */
@RestController
@RequestMapping("/api/v1/pools")
class PoolImportApi {

	private static final String ASYNC = "respond-async";

	private final PoolUpload uploads;

	private final BackgroundImports background;

	private final PoolLimits limits;

	PoolImportApi(PoolUpload uploads, BackgroundImports background, PoolLimits limits) {
		this.uploads = uploads;
		this.background = background;
		this.limits = limits;
	}

	/** The latest hundred, newest first. */
	@GetMapping("/imports")
	List<ImportState> imports() {
		return this.background.latest();
	}

	@DeleteMapping("/imports/{id}")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void cancel(@PathVariable UUID id) {
		this.background.cancel(id);
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
		if (prefer.contains(ASYNC)) {
			return begun(this.uploads.begin(form));
		}
		return made(this.uploads.take(form));
	}

	/**
	 * Makes a pool of an archive that is the body itself, of any size up to the limit for
	 * unpacked images; what the form would say is in the address.
	 */
	@PostMapping(consumes = { "application/zip", "application/x-tar", "application/gzip", "application/x-gzip",
			MediaType.APPLICATION_OCTET_STREAM_VALUE })
	ResponseEntity<?> make(@Valid @ModelAttribute("form") PoolForm form, BindingResult errors,
			@RequestParam(defaultValue = "the body of the request") String filename,
			@RequestHeader(name = "Prefer", defaultValue = "") String prefer,
			@RequestHeader(name = "Content-Digest", defaultValue = "") String digest, HttpServletRequest request)
			throws IOException {
		if (errors.hasErrors()) {
			throw new InvalidPoolForm(errors);
		}
		if (request.getContentLengthLong() > this.limits.packed().toBytes()) {
			throw new ArchiveTooLarge(this.limits.packed());
		}
		ArchiveFile archive = new SentArchive(filename, request.getInputStream(),
				digest.isEmpty() ? null : ContentDigest.of(digest), this.limits.packed());
		if (prefer.contains(ASYNC)) {
			return begun(this.uploads.begin(form, archive));
		}
		return made(this.uploads.take(form, archive));
	}

	private ResponseEntity<ImportState> begun(UUID id) {
		return ResponseEntity.accepted()
			.location(URI.create("/api/v1/pools/imports/" + id))
			.body(this.background.state(id, Duration.ZERO));
	}

	private static ResponseEntity<ImportReport> made(ImportReport report) {
		return ResponseEntity.created(URI.create("/api/v1/pools/" + report.poolId())).body(report);
	}

}
