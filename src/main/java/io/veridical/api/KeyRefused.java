package io.veridical.api;

/**
 * Why a request under an idempotency key is not run.
 */
abstract class KeyRefused extends RuntimeException {

	/** Seconds after which asking again may help. */
	static final String AGAIN = "1";

	KeyRefused(String message) {
		super(message);
	}

}
