package io.veridical.session;

import java.util.List;
import java.util.Locale;

import io.veridical.campaign.Campaign;
import io.veridical.campaign.HypeTime;
import io.veridical.campaign.Load;
import io.veridical.campaign.Protocol;
import io.veridical.campaign.UnverifiedTrials;
import org.jspecify.annotations.Nullable;

/**
 * What the consent page shows.
 *
 * @param action where its form goes
 * @param needsProof whether browsers are turned away that cannot prove what they show
 * @param again whether it came back without consent
 * @param before the campaign that sent the rater to this qualification; null for none
 */
record ConsentPage(String title, String slug, String action, List<String> text, String agreement, String textSha256,
		int trials, int reals, int fakes, int practice, int realsPercent, boolean feedback, boolean needsProof,
		boolean again, @Nullable String before, String language) {

	static ConsentPage of(Campaign campaign, @Nullable String before, String action, ConsentText text, boolean again,
			Locale locale) {
		Protocol protocol = campaign.getProtocol();
		Load load = Load.of(campaign);
		return new ConsentPage(campaign.getTitle(), campaign.getSlug(), action, text.paragraphs(), text.agreement(),
				text.sha256(), load.trials(), load.reals(), load.fakes(), load.practice(), load.realsPercent(),
				protocol.feedback(), protocol instanceof HypeTime time && time.unverified() == UnverifiedTrials.REFUSE,
				again, before, locale.getLanguage());
	}

}
