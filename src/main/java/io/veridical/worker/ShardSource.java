package io.veridical.worker;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import io.veridical.imaging.Raster;
import io.veridical.sampling.Claim;

/**
 * Where shards come from and images go: the queue of this process, or a server elsewhere.
 * Every call may be made from several threads at once.
 */
interface ShardSource {

	/**
	 * Takes the next shard that waits.
	 * @param device what the images will be computed on
	 */
	Optional<Claim> claim(String device);

	/**
	 * Says that a shard is being worked on.
	 * @throws ShardLost if it is no longer this worker's
	 */
	void hear(UUID lease);

	/**
	 * Delivers consecutive images.
	 * @param images may be made as they are asked for
	 * @throws ShardLost if the shard is no longer this worker's
	 * @throws RefusedImages if the images are not what the shard wants
	 */
	void deliver(UUID lease, int first, Iterable<Raster> images);

	/**
	 * Says that all images of a shard are delivered.
	 * @throws ShardLost if the shard is no longer this worker's, or some are missing
	 */
	void finish(UUID lease);

	/**
	 * Ends the job of a shard, since its generator cannot make it.
	 */
	void fail(UUID lease, String reason);

	/**
	 * Gives a shard back for any worker to go on with.
	 */
	void giveBack(UUID lease);

	/**
	 * Returns where the file of a generator lies, after checking that it is whole.
	 */
	Path generator(String sha256);

	/**
	 * Gives up waiting for whatever is away.
	 */
	default void stop() {
	}

	/**
	 * Returns how many threads may compute where nobody has said it.
	 * @param processors that there are
	 */
	int threads(int processors);

	/**
	 * Returns what this is, for people.
	 */
	String text();

}
