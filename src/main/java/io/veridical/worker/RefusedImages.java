package io.veridical.worker;

/**
 * Images that cannot be those of the shard, however often they are sent.
 */
final class RefusedImages extends RuntimeException {

	RefusedImages(String message) {
		super(message);
	}

}
