package io.veridical.campaign;

import java.text.Normalizer;
import java.util.Locale;

import org.springframework.stereotype.Component;

/**
 * Finds a free address for a campaign: the one asked for, or one that reads like its
 * title.
 */
@Component
class Addresses {

	private static final int LONGEST = 60;

	private final Campaigns campaigns;

	Addresses(Campaigns campaigns) {
		this.campaigns = campaigns;
	}

	String choose(DraftCampaign design) {
		return (design.slug() != null) ? free(design.slug()) : freeLike(plain(design.title()));
	}

	String choose(PastStudy study) {
		return freeLike(plain(study.title()));
	}

	String chooseForRehearsal(Campaign original) {
		return freeLike(plain("simulated " + original.getSlug()));
	}

	String choose(DraftCampaign design, Campaign campaign) {
		String wanted = design.slug();
		return (wanted == null || wanted.equals(campaign.getSlug())) ? campaign.getSlug() : free(wanted);
	}

	private String free(String wanted) {
		if (this.campaigns.existsBySlug(wanted)) {
			throw new AddressIsTaken(wanted);
		}
		return wanted;
	}

	private String freeLike(String plain) {
		String candidate = plain;
		for (int number = 2; this.campaigns.existsBySlug(candidate); number++) {
			candidate = plain + "-" + number;
		}
		return candidate;
	}

	// A title in another script than Latin leaves nothing: it becomes "campaign".
	private static String plain(String title) {
		String plain = Normalizer.normalize(title, Normalizer.Form.NFKD)
			.toLowerCase(Locale.ROOT)
			.replaceAll("\\p{M}+", "")
			.replaceAll("[^a-z0-9]+", "-")
			.replaceAll("^-+|-+$", "");
		if (plain.length() < 2) {
			return "campaign";
		}
		return (plain.length() <= LONGEST) ? plain : plain.substring(0, LONGEST).replaceAll("-+$", "");
	}

}
