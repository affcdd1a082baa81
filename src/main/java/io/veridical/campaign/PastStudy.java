package io.veridical.campaign;

import java.util.HashSet;
import java.util.List;

import io.veridical.campaign.UnusableDesign.Reason;

/**
 * A study whose judgements were made elsewhere, with what is known of how it was run.
 *
 * @param title what researchers read
 * @param models what was compared, in the order in which results name them
 * @param protocol the procedure, as far as the judgements tell
 */
public record PastStudy(String title, List<String> models, Protocol protocol) {

	public PastStudy {
		title = title.strip();
		models = List.copyOf(models);
		if (title.isEmpty() || title.length() > 200) {
			throw new UnusableDesign(Reason.TITLE, title);
		}
		if (models.isEmpty()) {
			throw new UnusableDesign(Reason.NO_CONDITION, 0);
		}
		HashSet<String> names = new HashSet<>();
		for (String model : models) {
			if (model.isBlank() || model.length() > 200) {
				throw new UnusableDesign(Reason.MODEL, model);
			}
			if (!names.add(model)) {
				throw new UnusableDesign(Reason.MODEL_TWICE, model);
			}
		}
	}

}
