package io.veridical.campaign;

import jakarta.persistence.MappedSuperclass;
import org.jspecify.annotations.Nullable;

/**
 * How far a campaign's images are made ready for raters.
 */
@MappedSuperclass
abstract class Readiness extends Descent {

	private @Nullable Integer stimulusBytes;

	private @Nullable String failure;

	private int prepared;

	private @Nullable String background;

	void begin() {
		this.failure = null;
		this.prepared = 0;
	}

	void fail(String reason) {
		this.failure = reason;
	}

	void ready(int stimulusBytes, int prepared, @Nullable String background) {
		this.stimulusBytes = stimulusBytes;
		this.prepared = prepared;
		this.background = background;
	}

	/** The length of every stimulus file, in bytes; null until the campaign is live. */
	public @Nullable Integer getStimulusBytes() {
		return this.stimulusBytes;
	}

	/** Why the last preparation failed; null if it did not. */
	public @Nullable String getFailure() {
		return this.failure;
	}

	/**
	 * How many of its images, and then of its masks, are ready to be shown; once it is
	 * live, how many images it has.
	 */
	public int getPrepared() {
		return this.prepared;
	}

	/**
	 * The grey around briefly shown images, {@code #rrggbb}: as light as the images are
	 * on average. Null until the campaign is live, and where there is no limit of time.
	 */
	public @Nullable String getBackground() {
		return this.background;
	}

}
