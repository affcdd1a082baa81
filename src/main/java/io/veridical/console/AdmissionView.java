package io.veridical.console;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.veridical.campaign.Admission;
import io.veridical.campaign.Campaign;
import io.veridical.campaign.Entry;
import io.veridical.campaign.Passing;
import io.veridical.campaign.Protocol;

/**
 * Who may judge, as scripts read it.
 *
 * @param entry {@code anyone}, {@code known} or {@code invited}
 * @param qualificationId the qualification that raters need; null for none
 * @param passing of a qualification, what passes; null of a study
 */
record AdmissionView(Entry entry, @Nullable UUID qualificationId, @Nullable PassingView passing) {

	static AdmissionView of(Campaign campaign) {
		Admission admission = campaign.getAdmission();
		return new AdmissionView(admission.entry(), admission.qualificationId(),
				(admission.passing() != null) ? PassingView.of(admission.passing(), campaign.getProtocol()) : null);
	}

	/**
	 * What passes.
	 *
	 * @param percent right answers needed on each half
	 * @param realsNeeded right answers needed on real images
	 * @param fakesNeeded right answers needed on fake images
	 * @param validDays how long a pass lasts; null for good
	 * @param byGuessing the probability of passing by guessing
	 */
	record PassingView(int percent, int realsNeeded, int fakesNeeded, @Nullable Integer validDays, double byGuessing) {

		private static PassingView of(Passing passing, Protocol protocol) {
			return new PassingView(passing.percent(), passing.needed(protocol.reals()),
					passing.needed(protocol.fakes()), passing.validDays(), passing.byGuessing(protocol));
		}

	}

}
