package io.veridical.feature;

import java.time.Instant;
import java.util.UUID;

/**
 * A network that turns images into features: an ONNX file, named by its SHA-256, and its
 * manifest.
 */
public record Extractor(UUID id, String name, String sha256, ExtractorManifest manifest, Instant createdAt) {

}
