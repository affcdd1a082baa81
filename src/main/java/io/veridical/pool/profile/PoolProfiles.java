package io.veridical.pool.profile;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import io.veridical.imaging.DecodeLimits;
import io.veridical.imaging.SafeDecoder;
import io.veridical.imaging.trait.Look;
import io.veridical.pool.ImagePool;
import io.veridical.pool.ImagePools;
import io.veridical.pool.ImageStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.stereotype.Service;

/**
 * Profiles of complete pools. One that was never asked for is made in the background when
 * somebody asks; a complete pool never changes, so it is made once.
 */
@Service
public class PoolProfiles {

	private static final Logger logger = LoggerFactory.getLogger(PoolProfiles.class);

	private final ImagePools pools;

	private final ImageStore store;

	private final ProfileRows rows;

	private final ThreadPoolTaskExecutor executor;

	private final Clock clock;

	private final Map<UUID, Profiling.UnderWay> underWay = new ConcurrentHashMap<>();

	PoolProfiles(ImagePools pools, ImageStore store, ProfileRows rows,
			@Qualifier("profileExecutor") ThreadPoolTaskExecutor executor, Clock clock) {
		this.pools = pools;
		this.store = store;
		this.rows = rows;
		this.executor = executor;
		this.clock = clock;
	}

	/**
	 * The profile of a pool, if it is there or can be made quickly; else its making has
	 * begun.
	 * @param patience how long to wait
	 * @throws NoSuchElementException if there is no such pool
	 */
	public Optional<PoolProfile> within(UUID poolId, Duration patience) {
		boolean complete = find(poolId).isComplete();
		Optional<PoolProfile> stored = this.rows.find(poolId);
		if (stored.isPresent() || !complete) {
			return stored;
		}
		try {
			return Optional.of(start(poolId).result().get(patience.toMillis(), TimeUnit.MILLISECONDS));
		}
		catch (TimeoutException | ExecutionException | CancellationException ex) {
			return Optional.empty();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return Optional.empty();
		}
	}

	/**
	 * How far the profile of a pool is.
	 */
	public Profiling progress(UUID poolId) {
		int images = Math.max(1, find(poolId).getImageCount());
		Profiling.UnderWay making = this.underWay.get(poolId);
		if (making != null) {
			return making.state();
		}
		return new Profiling(this.rows.exists(poolId) ? images : 0, images, true);
	}

	private Profiling.UnderWay start(UUID poolId) {
		Profiling.UnderWay fresh = new Profiling.UnderWay();
		Profiling.UnderWay present = this.underWay.putIfAbsent(poolId, fresh);
		if (present != null) {
			return present;
		}
		this.executor.execute(() -> {
			try {
				fresh.result().complete(make(poolId, fresh));
				this.underWay.remove(poolId);
			}
			catch (CancellationException ex) {
				fresh.result().cancel(false);
				this.underWay.remove(poolId);
			}
			// not tried again before the next start: whoever waits would wait for ever
			catch (RuntimeException | Error ex) {
				logger.error("The images of pool {} could not be looked at", poolId, ex);
				fresh.result().completeExceptionally(ex);
			}
		});
		return fresh;
	}

	private PoolProfile make(UUID poolId, Profiling.UnderWay progress) {
		List<PoolProfile.Origin> origins = this.rows.origins(poolId);
		SafeDecoder decoder = new SafeDecoder();
		List<Look> looks = new ArrayList<>();
		progress.move(0, origins.size());
		for (PoolProfile.Origin origin : origins) {
			if (this.executor.getThreadPoolExecutor().isShutdown()) {
				throw new CancellationException();
			}
			looks.add(Look.of(decoder.decode(this.store.get(origin.pixels()), DecodeLimits.DEFAULT)));
			progress.move(looks.size(), origins.size());
		}
		PoolProfile profile = new PoolProfile(poolId, looks, origins);
		this.rows.write(profile, this.clock.instant());
		return profile;
	}

	private ImagePool find(UUID poolId) {
		return this.pools.findById(poolId).orElseThrow(() -> new NoSuchElementException("No pool " + poolId));
	}

}
