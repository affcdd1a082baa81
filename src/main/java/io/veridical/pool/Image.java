package io.veridical.pool;

import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

/**
 * One image of a pool; its pixels lie in the {@link ImageStore} under their digest. Rows
 * are written by {@link PoolFilling} and never change.
 */
@Entity
@Immutable
@Table(name = "image")
public class Image {

	@Id
	private UUID id;

	private UUID poolId;

	private int position;

	private String pixels;

	private int width;

	private int height;

	private String sourceName;

	@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
	protected Image() {
	}

	public UUID getId() {
		return this.id;
	}

	public UUID getPoolId() {
		return this.poolId;
	}

	/**
	 * Its place in the pool, from 0.
	 */
	public int getPosition() {
		return this.position;
	}

	/**
	 * The hexadecimal digest of its pixels: equal for equal images, in whichever pool.
	 */
	public String getPixels() {
		return this.pixels;
	}

	public int getWidth() {
		return this.width;
	}

	public int getHeight() {
		return this.height;
	}

	/**
	 * The name of the file it came in.
	 */
	public String getSourceName() {
		return this.sourceName;
	}

}
