package io.veridical.panel;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Invitations as somebody asks for them.
 *
 * @param count how many, 1 to 500; as many as there are labels if left out
 * @param labels what the researcher calls the people, each up to 100 letters; none if
 * left out
 * @param days how long the links let somebody begin, 1 to 365; 30 if left out
 */
record InvitationWish(@Nullable Integer count, @Nullable List<@Nullable String> labels, @Nullable Integer days) {

	private static final int MOST = 500;

	private static final int LONGEST = 365;

	private static final int USUAL_DAYS = 30;

	/** From a form: one label a line. */
	static InvitationWish of(@Nullable Integer count, @Nullable String labels, @Nullable Integer days) {
		List<@Nullable String> lines = (labels != null) ? List.of(labels.split("\\R")) : List.of();
		return new InvitationWish(count, lines, days);
	}

	int validDays() {
		int valid = (this.days != null) ? this.days : USUAL_DAYS;
		if (valid < 1 || valid > LONGEST) {
			throw new UnusablePanel(UnusablePanel.Reason.DAYS, valid);
		}
		return valid;
	}

	/** A label, or null, for each invitation. */
	List<@Nullable String> places() {
		List<@Nullable String> places = new ArrayList<>();
		for (String label : (this.labels != null) ? this.labels : List.<@Nullable String>of()) {
			if (label == null || !label.isBlank() && !Panel.isReadable(label.strip())) {
				throw new UnusablePanel(UnusablePanel.Reason.LABEL, String.valueOf(label));
			}
			if (!label.isBlank()) {
				places.add(label.strip());
			}
		}
		int wanted = (this.count != null) ? this.count : places.size();
		if (wanted < 1 || wanted > MOST || wanted < places.size()) {
			throw new UnusablePanel(UnusablePanel.Reason.COUNT, wanted);
		}
		places.addAll(Collections.nCopies(wanted - places.size(), null));
		return places;
	}

}
