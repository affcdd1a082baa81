package io.veridical.console;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.veridical.campaign.Admission;
import io.veridical.campaign.Entry;
import io.veridical.campaign.Passing;

/**
 * Who shall judge, as somebody asks for it.
 *
 * @param entry {@code anyone}, {@code known} or {@code invited}; {@code anyone} if left
 * out
 * @param qualificationId the qualification that raters need; none if empty
 * @param passing what passes, of a campaign that is itself a qualification; a study if
 * left out
 */
record AdmissionWish(String entry, String qualificationId, @Nullable PassingWish passing) {

	static final AdmissionWish USUAL = new AdmissionWish(Entry.ANYONE.text(), "", null);

	AdmissionWish {
		entry = Texts.orElse(entry, Entry.ANYONE.text());
		qualificationId = Texts.orElse(qualificationId, "");
	}

	static AdmissionWish of(Admission admission) {
		return new AdmissionWish(admission.entry().text(),
				(admission.qualificationId() != null) ? admission.qualificationId().toString() : "",
				(admission.passing() != null) ? PassingWish.of(admission.passing()) : null);
	}

	/** As a form sends it, in which an empty box is not sent at all. */
	AdmissionWish asTicked() {
		return new AdmissionWish(this.entry, this.qualificationId,
				((this.passing != null) ? this.passing : PassingWish.NONE).asTicked());
	}

	@Nullable Admission read(Complaints complaints) {
		Complaints own = new Complaints();
		Entry door = own.choice("admission.entry", this.entry, Entry.values(), Entry::text);
		UUID qualification = this.qualificationId.isBlank() ? null
				: own.id("admission.qualificationId", this.qualificationId, "console.error.qualification");
		Passing asked = (this.passing != null && this.passing.isWanted()) ? this.passing.read(own) : null;
		if (asked != null && qualification != null) {
			own.add("admission.qualificationId", this.qualificationId,
					"campaign.refused.unusable-design.qualification-needs-another", this.qualificationId);
		}
		complaints.addAll(own);
		return (door != null && own.isEmpty()) ? new Admission(door, qualification, asked) : null;
	}

	/**
	 * What passes, as somebody asks for it.
	 *
	 * @param wanted whether the campaign is a qualification; true if left out
	 * @param percent right answers needed on each half, 51 to 100; 65 if left out
	 * @param validDays how long a pass lasts, 1 to 3650; for good if empty
	 */
	record PassingWish(@Nullable Boolean wanted, String percent, String validDays) {

		private static final Passing PUBLISHED = Passing.hype2019();

		private static final PassingWish NONE = new PassingWish(false, Integer.toString(PUBLISHED.percent()), "");

		PassingWish {
			percent = Texts.orElse(percent, PUBLISHED.percent());
			validDays = Texts.orElse(validDays, "");
		}

		static PassingWish of(Passing passing) {
			return new PassingWish(true, Integer.toString(passing.percent()),
					(passing.validDays() != null) ? passing.validDays().toString() : "");
		}

		PassingWish asTicked() {
			return new PassingWish(isTicked(), this.percent, this.validDays);
		}

		private boolean isTicked() {
			return Boolean.TRUE.equals(this.wanted);
		}

		boolean isWanted() {
			return this.wanted == null || this.wanted;
		}

		private @Nullable Passing read(Complaints complaints) {
			int share = complaints.number("admission.passing.percent", this.percent,
					(value) -> new Passing(value, null));
			Integer days = this.validDays.isBlank() ? null : (Integer) complaints.number("admission.passing.validDays",
					this.validDays, (value) -> new Passing(100, value));
			return complaints.isEmpty() ? new Passing(share, days) : null;
		}

	}

}
