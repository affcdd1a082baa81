/**
 * How a sampling job is doing, shard by shard, and the ways to stop it and let it go on.
 */
@NullMarked
package io.veridical.sampling.job;

import org.jspecify.annotations.NullMarked;
