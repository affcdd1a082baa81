package io.veridical.worker;

/**
 * Images could not be delivered, and nothing says that the next ones can: the shard was
 * given back, and its worker pauses before it claims another.
 */
final class UndeliveredImages extends RuntimeException {

	UndeliveredImages(ShardAtHand shard, Throwable cause) {
		super("Shard %d was given back, since its images could not be delivered; sampling goes on after a pause: %s"
			.formatted(shard.claim().shard(), cause), cause);
	}

}
