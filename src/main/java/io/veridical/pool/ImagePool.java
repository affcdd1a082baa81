package io.veridical.pool;

import java.time.Instant;
import java.util.UUID;

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
 * Images of one provenance in a fixed order. Being filled at first; once complete, its
 * pixel digest names its content and nothing changes any more.
 */
@Entity
@Table(name = "image_pool")
public class ImagePool {

	@Id
	private UUID id;

	@TenantId
	private @Nullable UUID workspaceId;

	private String name;

	@Enumerated(EnumType.STRING)
	private Truth truth;

	@JdbcTypeCode(SqlTypes.JSON)
	private Provenance provenance;

	private int imageCount;

	private @Nullable String pixelDigest;

	private Instant createdAt;

	private @Nullable Instant completedAt;

	@Version
	private @Nullable Long version;

	@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
	protected ImagePool() {
	}

	private ImagePool(String name, Truth truth, Provenance provenance, Instant now) {
		if (name.isBlank()) {
			throw new IllegalArgumentException("A pool has a name; give it one");
		}
		if (provenance.truth() != truth) {
			throw new IllegalArgumentException("Images with provenance %s are %s, not %s".formatted(provenance,
					provenance.truth().text(), truth.text()));
		}
		this.id = UUID.randomUUID();
		this.name = name.strip();
		this.truth = truth;
		this.provenance = provenance;
		this.createdAt = now;
	}

	/**
	 * Begins a pool from elsewhere.
	 */
	public static ImagePool of(String name, Truth truth, Provenance provenance, Instant now) {
		return new ImagePool(name, truth, provenance, now);
	}

	public static ImagePool real(String name, RealImages provenance, Instant now) {
		return new ImagePool(name, Truth.REAL, provenance, now);
	}

	public static ImagePool fake(String name, Provenance provenance, Instant now) {
		return new ImagePool(name, Truth.FAKE, provenance, now);
	}

	void complete(int count, String digest, Instant now) {
		if (isComplete()) {
			throw new IllegalStateException("The pool '" + this.name + "' is complete already; make another one");
		}
		if (count < 1) {
			throw new IllegalStateException("The pool '" + this.name + "' has no images; add some first");
		}
		this.imageCount = count;
		this.pixelDigest = digest;
		this.completedAt = now;
	}

	/**
	 * Whether all its images are there.
	 */
	public boolean isComplete() {
		return this.pixelDigest != null;
	}

	public UUID getId() {
		return this.id;
	}

	public String getName() {
		return this.name;
	}

	public Truth getTruth() {
		return this.truth;
	}

	public Provenance getProvenance() {
		return this.provenance;
	}

	/**
	 * How many images it has; 0 until it is complete.
	 */
	public int getImageCount() {
		return this.imageCount;
	}

	/**
	 * SHA-256 over the pixel digests of its images in order; null while it is being
	 * filled.
	 */
	public @Nullable String getPixelDigest() {
		return this.pixelDigest;
	}

	public Instant getCreatedAt() {
		return this.createdAt;
	}

	/**
	 * When its last image came; null while it is being filled.
	 */
	public @Nullable Instant getCompletedAt() {
		return this.completedAt;
	}

}
