package io.veridical.session;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * One judgement of a campaign that was run here or elsewhere, with what scores need of it
 * and no more.
 *
 * @param session the sitting it belongs to
 * @param conditionId also for a real image: the condition it was shown against
 * @param block from 1
 * @param trial within the block in the order shown, from 1
 * @param image the digest of its pixels, or its name in a past study; null if nobody
 * noted it
 * @param imageName what it was called where it came from
 * @param counts whether it enters the score: its session is finished and its trial was
 * shown as the campaign asks
 * @param verdict how surely the image was shown as asked for; null without a limit of
 * time
 * @param exposureMillis how long the image was shown; null if nothing says so
 * @param requestedMillis how long it was meant to be
 * @param rtMillis from onset to answer; null if nobody noted it
 */
public record JudgedTrial(String session, UUID conditionId, int block, int trial, @Nullable String image,
		@Nullable String imageName, boolean fake, boolean calledFake, boolean counts, @Nullable String verdict,
		@Nullable Double exposureMillis, @Nullable Double requestedMillis, @Nullable Double rtMillis) {

}
