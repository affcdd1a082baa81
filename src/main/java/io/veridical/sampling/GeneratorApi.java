package io.veridical.sampling;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import io.veridical.sampling.latent.Manifest;
import org.jspecify.annotations.Nullable;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Generators for scripts.
 */
@RestController
@RequestMapping("/api/v1/generators")
class GeneratorApi {

	private final Generators generators;

	private final GeneratorUpload upload;

	private final GeneratorRegistration registration;

	private final Checkpoints checkpoints;

	GeneratorApi(Generators generators, GeneratorUpload upload, GeneratorRegistration registration,
			Checkpoints checkpoints) {
		this.generators = generators;
		this.upload = upload;
		this.registration = registration;
		this.checkpoints = checkpoints;
	}

	@GetMapping
	List<View> list() {
		return this.generators.inOrderOfTraining().stream().map(View::of).toList();
	}

	@GetMapping("/{id}")
	View show(@PathVariable UUID id) {
		return View.of(this.generators.findById(id).orElseThrow());
	}

	@PostMapping("/external")
	ResponseEntity<View> register(@RequestBody RegistrationForm form) {
		return created(this.registration.register(form));
	}

	/**
	 * Says which checkpoint of which model it is; neither model nor step if it stands
	 * alone.
	 */
	@PutMapping("/{id}/checkpoint")
	View place(@PathVariable UUID id, @RequestBody Place place) {
		this.checkpoints.place(id, UploadForm.checkpoint(place.model(), place.step()));
		return show(id);
	}

	@PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
	ResponseEntity<View> take(@ModelAttribute UploadForm form) throws IOException {
		if (!form.hasFile()) {
			throw new UnusableGenerator("no-file");
		}
		try (InputStream content = form.content()) {
			return created(this.upload.upload(form.givenName(), content, form.facts(), form.checkpoint()));
		}
	}

	private static ResponseEntity<View> created(Generator generator) {
		return ResponseEntity.created(URI.create("/api/v1/generators/" + generator.getId())).body(View.of(generator));
	}

	/**
	 * A place in the training of a model.
	 */
	record Place(@Nullable String model, @Nullable Long step) {
	}

	/**
	 * A generator as scripts see it.
	 */
	record View(UUID id, String name, String sha256, Generator.Kind kind, @Nullable String model, @Nullable Long step,
			Manifest manifest, Instant createdAt) {

		static View of(Generator generator) {
			return new View(generator.getId(), generator.getName(), generator.getSha256(), generator.getKind(),
					generator.getModel(), generator.getStep(), generator.getManifest(), generator.getCreatedAt());
		}

	}

}
