package io.veridical.confound;

import java.time.Duration;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import io.veridical.campaign.Campaign;
import io.veridical.campaign.Condition;
import io.veridical.pool.ImagePool;
import io.veridical.pool.ImagePools;
import io.veridical.pool.profile.NearPairs;
import io.veridical.pool.profile.PoolProfile;
import io.veridical.pool.profile.PoolProfiles;
import io.veridical.pool.profile.Profiling;

import org.springframework.stereotype.Service;

/**
 * Compares pools of fakes with pools of reals.
 */
@Service
public class Confounds {

	/** How long a page waits for pools that nobody looked at before. */
	static final Duration PATIENCE = Duration.ofMillis(1500);

	private final ImagePools pools;

	private final PoolProfiles profiles;

	private final NearPairs pairs;

	Confounds(ImagePools pools, PoolProfiles profiles, NearPairs pairs) {
		this.pools = pools;
		this.profiles = profiles;
		this.pairs = pairs;
	}

	/**
	 * Compares two pools.
	 * @return empty while they are being looked at
	 */
	Optional<ConfoundReport> report(UUID reals, UUID fakes) {
		Optional<PoolProfile> realProfile = this.profiles.within(reals, PATIENCE);
		Optional<PoolProfile> fakeProfile = this.profiles.within(fakes, PATIENCE);
		if (realProfile.isEmpty() || fakeProfile.isEmpty()) {
			return Optional.empty();
		}
		return Optional.of(ConfoundReport.of(pool(reals), realProfile.get(), pool(fakes), fakeProfile.get(),
				this.pairs.between(fakeProfile.get(), realProfile.get())));
	}

	/** How far looking at pools is. */
	Profiling progress(List<UUID> pools) {
		List<Profiling> all = pools.stream().distinct().map(this.profiles::progress).toList();
		return new Profiling(all.stream().mapToInt(Profiling::done).sum(), all.stream().mapToInt(Profiling::of).sum(),
				all.stream().allMatch(Profiling::finished));
	}

	/**
	 * What a researcher should know before a campaign is launched.
	 * @param campaign not a past study
	 */
	public DraftWarnings before(Campaign campaign) {
		List<DraftWarnings.OfModel> models = campaign.getConditions()
			.stream()
			.flatMap((condition) -> report(campaign.getRealPoolId(), condition.getPoolId()).stream()
				.map((report) -> DraftWarnings.of(condition, report)))
			.toList();
		return new DraftWarnings(models, models.size() < campaign.getConditions().size());
	}

	List<UUID> pools(Campaign campaign) {
		return Stream
			.concat(Stream.of(campaign.getRealPoolId()), campaign.getConditions().stream().map(Condition::getPoolId))
			.toList();
	}

	ImagePool pool(UUID id) {
		return this.pools.findById(id).orElseThrow(() -> new NoSuchElementException("No pool " + id));
	}

}
