package io.veridical.worker;

/**
 * The worker no longer holds its shard: it drops it and claims another.
 */
final class ShardLost extends RuntimeException {

	ShardLost(String message) {
		super(message);
	}

}
