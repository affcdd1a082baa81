package io.veridical.console;

import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * Publishes the schema of campaign documents, to anybody and every editor of JSON.
 */
@RestController
class SchemaController {

	private static final String PATH = "/veridical.schema.json";

	private static final MediaType SCHEMA = MediaType.parseMediaType("application/schema+json");

	/** Where it is published, as whoever asks reaches this server. */
	static String address() {
		return ServletUriComponentsBuilder.fromCurrentContextPath().path(PATH).toUriString();
	}

	@GetMapping(PATH)
	ResponseEntity<Resource> schema() {
		return ResponseEntity.ok().contentType(SCHEMA).body(new ClassPathResource("schema/veridical.schema.json"));
	}

}
