package io.veridical.rehearsal;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import io.veridical.campaign.Campaign;
import io.veridical.campaign.HypeTime;
import io.veridical.campaign.Load;
import io.veridical.simulation.RaterKind;

/**
 * The form that starts a rehearsal, as it was filled in.
 *
 * @param pace at which its judgements may be expected
 */
record RehearsalForm(Campaign campaign, RehearsalWish wish, Pace pace, List<Complaint> complaints) {

	RehearsalForm {
		complaints = List.copyOf(complaints);
	}

	public boolean isTimed() {
		return this.campaign.getProtocol() instanceof HypeTime;
	}

	/** How many images a rater judges, practice and catch trials included. */
	public int trials() {
		return Load.of(this.campaign).planned();
	}

	/** How many judgements the raters wished for make, or the usual 30 of each model. */
	public long judgements() {
		int raters = this.wish.raters().matches("[1-9][0-9]{0,2}") ? Integer.parseInt(this.wish.raters()) : 30;
		return (long) raters * this.campaign.getConditions().size() * trials();
	}

	/** How long these take, in seconds. */
	public long seconds() {
		return this.pace.seconds(judgements());
	}

	/** What is wrong with one field. */
	public List<Complaint> wrong(String field) {
		return this.complaints.stream().filter((complaint) -> complaint.field().equals(field)).toList();
	}

	/** The models with their assumed quality. */
	public List<Model> models() {
		return IntStream.range(0, this.campaign.getConditions().size())
			.mapToObj((i) -> new Model(i, this.campaign.getConditions().get(i).getModel(),
					(i < this.wish.qualities().size()) ? this.wish.qualities().get(i) : ""))
			.toList();
	}

	/** The kinds of bad raters there are, as messages name them. */
	public List<Kind> kinds() {
		return Arrays.stream(RaterKind.values())
			.filter((kind) -> !kind.honest())
			.map((kind) -> new Kind(RehearsalWish.text(kind), this.wish.kinds().contains(RehearsalWish.text(kind))))
			.toList();
	}

	/** A condition and how real its images are assumed to be. */
	record Model(int position, String name, String quality) {

		/** What complaints call it. */
		public String field() {
			return "qualities[%d]".formatted(this.position);
		}

	}

	/** A kind that can be mixed in. */
	record Kind(String name, boolean chosen) {

	}

}
