package io.veridical.feature;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.UUID;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Feature extractors for scripts.
 */
@RestController
@RequestMapping("/api/v1/feature-extractors")
class ExtractorApi {

	private final Extractors extractors;

	private final ExtractorUpload upload;

	ExtractorApi(Extractors extractors, ExtractorUpload upload) {
		this.extractors = extractors;
		this.upload = upload;
	}

	@GetMapping
	List<Extractor> list() {
		return this.extractors.all();
	}

	@GetMapping("/{id}")
	Extractor show(@PathVariable UUID id) {
		return this.extractors.find(id).orElseThrow();
	}

	@PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
	ResponseEntity<Extractor> take(@ModelAttribute ExtractorForm form) throws IOException {
		try (InputStream content = form.content().getInputStream()) {
			Extractor extractor = this.upload.upload(form.givenName(), content, form.facts());
			return ResponseEntity.created(URI.create("/api/v1/feature-extractors/" + extractor.id())).body(extractor);
		}
	}

}
