package io.veridical.sampling;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.time.Instant;
import java.util.UUID;

import io.veridical.sampling.latent.Manifest;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * A model that maps latent vectors to images: a file, named by its SHA-256, and its
 * manifest.
 */
@Entity
@Table(name = "generator")
public class Generator {

	@Id
	private UUID id;

	@TenantId
	private @Nullable UUID workspaceId;

	private String name;

	private String sha256;

	@Enumerated(EnumType.STRING)
	private Kind kind;

	private @Nullable String model;

	private @Nullable Long step;

	@JdbcTypeCode(SqlTypes.JSON)
	private Manifest manifest;

	private Instant createdAt;

	@Version
	private @Nullable Long version;

	@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
	protected Generator() {
	}

	Generator(String name, String sha256, Kind kind, Manifest manifest, Instant now) {
		this.id = UUID.randomUUID();
		this.name = name;
		this.sha256 = sha256;
		this.kind = kind;
		this.manifest = manifest;
		this.createdAt = now;
	}

	/**
	 * Says which checkpoint of which model it is.
	 * @param checkpoint null if it stands alone
	 */
	void place(@Nullable Checkpoint checkpoint) {
		this.model = (checkpoint != null) ? checkpoint.model() : null;
		this.step = (checkpoint != null) ? checkpoint.step() : null;
	}

	/**
	 * Returns which checkpoint of which model it is; null if it stands alone.
	 */
	public @Nullable Checkpoint getCheckpoint() {
		return (this.model != null && this.step != null) ? new Checkpoint(this.model, this.step) : null;
	}

	public UUID getId() {
		return this.id;
	}

	public String getName() {
		return this.name;
	}

	/**
	 * SHA-256 of its file, in hexadecimal digits.
	 */
	public String getSha256() {
		return this.sha256;
	}

	public Kind getKind() {
		return this.kind;
	}

	/**
	 * Whether its file is kept here.
	 */
	public boolean isHere() {
		return this.kind == Kind.ONNX;
	}

	/**
	 * The model it is a checkpoint of; null if it stands alone.
	 */
	public @Nullable String getModel() {
		return this.model;
	}

	/**
	 * How far the training had come; null if it stands alone.
	 */
	public @Nullable Long getStep() {
		return this.step;
	}

	public Manifest getManifest() {
		return this.manifest;
	}

	public Instant getCreatedAt() {
		return this.createdAt;
	}

	/**
	 * Where a generator's file is.
	 */
	public enum Kind {

		/** An ONNX file kept here, which any worker may run. */
		ONNX,

		/** A checkpoint that stays with its researcher, whose own worker runs it. */
		EXTERNAL;

		/** The word used in JSON. */
		@JsonValue
		public String text() {
			return name().toLowerCase(Locale.ROOT);
		}

	}

}
