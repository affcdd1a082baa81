package io.veridical.sampling.job;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import io.veridical.sampling.job.JobProgress.TimeLeft;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class PaceTests {

	private static final Instant NOW = Instant.parse("2030-01-01T12:00:00Z");

	@Test
	void aNewJobsPaceIsReckonedFromItsFirstClaim() {
		// 64 images in 16 s
		assertThat(pace(shard(64, 16, 0))).isEqualTo(4, within(1e-9));
		// two workers, each 64 images in 16 s
		assertThat(pace(shard(64, 16, 0), shard(64, 16, 0))).isEqualTo(8, within(1e-9));
	}

	@Test
	void onlyTheLastMinuteCounts() {
		// 256 images evenly from 90 s ago to 30 s ago: half of them lie in the last 60 s
		assertThat(pace(shard(256, 90, 30))).isEqualTo(128 / 60.0, within(1e-9));
		assertThat(Pace.of(List.of(shard(256, 200, 61)), NOW)).isEmpty();
	}

	@Test
	void imagesOfAnEarlierClaimAreNotThisOnes() {
		ShardState taken = new ShardState(0, 0, 256, 100, 60, ShardState.Status.CLAIMED, "ann", "CPU", ago(10), ago(0));
		assertThat(pace(taken)).isEqualTo(40 / 10.0, within(1e-9));
	}

	@Test
	void nothingIsSaidOfAJobThatNobodyHasDeliveredFor() {
		assertThat(Pace.of(List.of(), NOW)).isEmpty();
		assertThat(Pace
			.of(List.of(new ShardState(0, 0, 256, 0, 0, ShardState.Status.CLAIMED, "ann", "CPU", ago(10), null)), NOW))
			.isEmpty();
	}

	@Test
	void timeLeftIsSaidInTheUnitThatPeopleUse() {
		Pace pace = new Pace(4);
		assertThat(TimeLeft.of(pace.timeFor(100))).isEqualTo(new TimeLeft(25, "seconds"));
		assertThat(TimeLeft.of(pace.timeFor(1))).isEqualTo(new TimeLeft(1, "seconds"));
		assertThat(TimeLeft.of(pace.timeFor(1000))).isEqualTo(new TimeLeft(4, "minutes"));
		assertThat(TimeLeft.of(Duration.ofMinutes(200))).isEqualTo(new TimeLeft(3, "hours"));
	}

	private static double pace(ShardState... shards) {
		return Pace.of(List.of(shards), NOW).orElseThrow().imagesPerSecond();
	}

	private static ShardState shard(int made, int claimedAgo, int deliveredAgo) {
		return new ShardState(0, 0, 256, made, 0, ShardState.Status.CLAIMED, "ann", "CPU", ago(claimedAgo),
				ago(deliveredAgo));
	}

	private static @Nullable Instant ago(int seconds) {
		return NOW.minusSeconds(seconds);
	}

}
