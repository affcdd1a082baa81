package io.veridical.session;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.IntStream;

import io.veridical.campaign.HypeTime;
import io.veridical.campaign.Masks;

import org.springframework.stereotype.Component;

/**
 * The masks that a rater's page may fetch, and which of them follow which image.
 */
@Component
class MaskWindow {

	private final Masks masks;

	private final TimedSessions sessions;

	MaskWindow(Masks masks, TimedSessions sessions) {
		this.masks = masks;
		this.sessions = sessions;
	}

	/**
	 * One of a campaign's masks.
	 * @throws MaskNotThere if there is none of this number
	 */
	byte[] at(String token, int number) {
		UUID campaignId = this.sessions.findActive(token).campaign().getId();
		return this.masks.of(campaignId, number).orElseThrow(() -> new MaskNotThere(number));
	}

	int count(UUID campaignId) {
		return this.masks.count(campaignId);
	}

	/**
	 * The masks of a trial, none twice. Drawn from the trial's random name, which the
	 * page knows, and from nothing that it should not.
	 */
	static List<Integer> draw(UUID trialId, int masks) {
		List<Integer> drawn = new ArrayList<>(IntStream.range(0, masks).boxed().toList());
		SessionPlan.shuffle(drawn,
				new SplittableRandom(trialId.getMostSignificantBits() ^ trialId.getLeastSignificantBits()));
		return List.copyOf(drawn.subList(0, Math.min(masks, HypeTime.MASKS_PER_TRIAL)));
	}

}
