package io.veridical.campaign;

import java.util.EnumSet;
import java.util.Set;

import io.veridical.campaign.Campaign.Status;

import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.http.HttpStatus;

/**
 * The campaign's status does not allow what was asked of it.
 */
public final class CampaignIsFixed extends CampaignRefused {

	CampaignIsFixed(Lifecycle campaign, Verb verb) {
		super(HttpStatus.CONFLICT, "campaign-is-fixed", "Campaign is fixed", "status", campaign.getStatus(),
				verb.message.formatted(campaign.getTitle(), campaign.getStatus().text()),
				"campaign-is-fixed." + verb.code, campaign.getTitle(),
				new DefaultMessageSourceResolvable("campaign.status." + campaign.getStatus().text()));
	}

	/** What is done to a campaign, and where it must stand for it. */
	enum Verb {

		EDITED("edited",
				"The campaign \"%s\" is %s and cannot be edited: its design is fixed from launch on."
						+ " Start a new campaign with the other design.",
				Status.DRAFT),

		LAUNCHED("launched",
				"The campaign \"%s\" is %s and cannot be launched. Only a draft is launched, and only once.",
				Status.DRAFT),

		OPENED("opened", "The campaign \"%s\" is %s and cannot be opened to raters. Launch it first.",
				Status.PREPARING),

		SENT_BACK("sent-back",
				"The campaign \"%s\" is %s and cannot go back to its draft."
						+ " Start a new campaign with the other design.",
				Status.PREPARING),

		PAUSED("paused", "The campaign \"%s\" is %s and cannot be paused. Only a live campaign is paused.",
				Status.LIVE),

		RESUMED("resumed", "The campaign \"%s\" is %s and cannot be resumed. Only a paused campaign is resumed.",
				Status.PAUSED),

		CLOSED("closed",
				"The campaign \"%s\" is %s and cannot be closed."
						+ " Only a live or paused campaign is closed, and only once.",
				Status.LIVE, Status.PAUSED),

		ARCHIVED("archived", "The campaign \"%s\" is %s and cannot be archived. Close it first.", Status.CLOSED),

		UNARCHIVED("unarchived",
				"The campaign \"%s\" is %s and cannot be brought back. Only an archived campaign is brought back.",
				Status.ARCHIVED),

		RENAMED("renamed", "The campaign \"%s\" is %s and cannot be renamed. Bring it back from the archive first.",
				Status.DRAFT, Status.PREPARING, Status.LIVE, Status.PAUSED, Status.CLOSED),

		RETARGETED("retargeted",
				"The campaign \"%s\" is %s and takes no more raters, so its target cannot be changed."
						+ " Start a new campaign for more raters.",
				Status.DRAFT, Status.PREPARING, Status.LIVE, Status.PAUSED),

		DELETED("deleted",
				"The campaign \"%s\" is %s and cannot be deleted. Only a draft is deleted: close and archive it instead.",
				Status.DRAFT);

		private final String code;

		private final String message;

		private final Set<Status> from;

		Verb(String code, String message, Status first, Status... others) {
			this.code = code;
			this.message = message;
			this.from = EnumSet.of(first, others);
		}

		boolean isAllowed(Status present) {
			return this.from.contains(present);
		}

	}

}
