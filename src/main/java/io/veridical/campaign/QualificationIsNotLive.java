package io.veridical.campaign;

import org.springframework.http.HttpStatus;

/**
 * A campaign would require a qualification that nobody can pass now.
 */
public final class QualificationIsNotLive extends CampaignRefused {

	QualificationIsNotLive(Campaign qualification) {
		super(HttpStatus.CONFLICT, "qualification-is-not-live", "Qualification is not live",
				"admission.qualificationId", qualification.getId(),
				"The qualification \"%s\" is %s, so nobody can pass it. Launch it first, or require another."
					.formatted(qualification.getTitle(), qualification.getStatus().text()),
				"qualification-is-not-live." + qualification.getStatus().text(), qualification.getTitle());
	}

}
