package io.veridical.pool;

import java.net.URI;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.UUID;

import jakarta.validation.Valid;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Pools for scripts.
 */
@RestController
@RequestMapping("/api/v1/pools")
class PoolApi {

	private final ImagePools pools;

	private final PoolUpload uploads;

	PoolApi(ImagePools pools, PoolUpload uploads) {
		this.pools = pools;
		this.uploads = uploads;
	}

	@GetMapping
	List<PoolView> list() {
		return this.pools.findAllByOrderByCreatedAtDesc().stream().map(PoolView::of).toList();
	}

	@GetMapping("/{id}")
	PoolView pool(@PathVariable UUID id) {
		return this.pools.findById(id).map(PoolView::of).orElseThrow(() -> new NoSuchElementException("No pool " + id));
	}

	@PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
	ResponseEntity<ImportReport> make(@Valid @ModelAttribute("form") PoolForm form, BindingResult errors) {
		if (errors.getTarget() != null) {
			form.checkFile(errors);
		}
		if (errors.hasErrors()) {
			throw new InvalidPoolForm(errors);
		}
		ImportReport report = this.uploads.take(form);
		return ResponseEntity.created(URI.create("/api/v1/pools/" + report.poolId())).body(report);
	}

}
