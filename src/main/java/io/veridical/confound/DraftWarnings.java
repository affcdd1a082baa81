package io.veridical.confound;

import java.util.List;

import io.veridical.campaign.Condition;
import io.veridical.scoring.plot.Words;

/**
 * What could tell fakes from reals in a campaign that is not launched yet.
 *
 * @param models one for each condition whose pools were looked at
 * @param pending whether some pools are still being looked at
 */
public record DraftWarnings(List<OfModel> models, boolean pending) {

	private static final int SAID = 3;

	static OfModel of(Condition condition, ConfoundReport report) {
		List<Confound> warnings = report.warnings();
		return new OfModel(condition.getModel(), warnings.stream().limit(SAID).map(Confound::sentence).toList(),
				Math.max(0, warnings.size() - SAID), report.copies().images());
	}

	/** Those of which there is something to say. */
	public List<OfModel> told() {
		return this.models.stream().filter(OfModel::isTold).toList();
	}

	/** Whether all was looked at and nothing found. */
	public boolean isClean() {
		return !this.pending && told().isEmpty();
	}

	/**
	 * What could tell the fakes of a model.
	 *
	 * @param sentences the most telling traits
	 * @param more how many traits more
	 * @param copies how many fakes are near copies of reals
	 */
	public record OfModel(String model, List<Words> sentences, int more, int copies) {

		public OfModel {
			sentences = List.copyOf(sentences);
		}

		boolean isTold() {
			return !this.sentences.isEmpty() || this.copies > 0;
		}

	}

}
