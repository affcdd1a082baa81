package io.veridical.sampling;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * A model that maps latent vectors to images: an ONNX file, named by its SHA-256, and its
 * manifest.
 */
@Entity
@Table(name = "generator")
public class Generator {

	@Id
	private UUID id;

	private String name;

	private String sha256;

	@JdbcTypeCode(SqlTypes.JSON)
	private Manifest manifest;

	private Instant createdAt;

	@Version
	private @Nullable Long version;

	@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
	protected Generator() {
	}

	Generator(String name, String sha256, Manifest manifest, Instant now) {
		this.id = UUID.randomUUID();
		this.name = name;
		this.sha256 = sha256;
		this.manifest = manifest;
		this.createdAt = now;
	}

	public UUID getId() {
		return this.id;
	}

	public String getName() {
		return this.name;
	}

	/**
	 * SHA-256 of the ONNX file, in hexadecimal digits.
	 */
	public String getSha256() {
		return this.sha256;
	}

	public Manifest getManifest() {
		return this.manifest;
	}

	public Instant getCreatedAt() {
		return this.createdAt;
	}

}
