package io.veridical.sampling;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How sampling jobs are shared out.
 *
 * @param lease how long a worker may be silent before its shard is given to another
 * @param shard how many images a shard has; a multiple of 16, since networks are run on
 * so many latent vectors at a time
 */
@ConfigurationProperties("veridical.sampling")
record SamplingProperties(@DefaultValue("15s") Duration lease, @DefaultValue("256") int shard) {

	private static final int MICRO_BATCH = 16;

	SamplingProperties {
		if (lease.toMillis() < 3) {
			throw new IllegalArgumentException(
					"veridical.sampling.lease is " + lease + "; it must be some milliseconds");
		}
		if (shard < MICRO_BATCH || shard % MICRO_BATCH != 0) {
			throw new IllegalArgumentException(
					"veridical.sampling.shard is " + shard + "; it must be a multiple of " + MICRO_BATCH);
		}
	}

}
