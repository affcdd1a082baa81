package io.veridical.planner;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

import org.springframework.web.util.UriComponentsBuilder;

/**
 * The form of the planner with what was typed and what is wrong with it.
 */
record PlannerPage(PlanWish wish, List<Complaint> complaints, List<OwnCampaigns.Choice> choices) {

	private static final Set<Quantity> SPREAD = Set.of(Quantity.POOL, Quantity.RATER_SD, Quantity.RATER_SD_IMAGES,
			Quantity.IMAGE_ICC);

	private static final Set<Quantity> PAY = Set.of(Quantity.CATCH_TRIALS, Quantity.FIRST, Quantity.SECONDS,
			Quantity.BASE, Quantity.BONUS, Quantity.FEE, Quantity.QUALIFICATION, Quantity.QUALIFIED);

	public List<Group> groups() {
		return List.of(group("study", (quantity) -> !SPREAD.contains(quantity) && !PAY.contains(quantity)),
				group("spread", SPREAD::contains), group("pay", PAY::contains));
	}

	private Group group(String name, Predicate<Quantity> belongs) {
		return new Group(name, Arrays.stream(Quantity.values()).filter(belongs).map(this::field).toList());
	}

	private Field field(Quantity quantity) {
		List<Complaint> wrong = this.complaints.stream()
			.filter((complaint) -> complaint.field().equals(quantity.parameter()))
			.toList();
		return new Field(quantity.parameter(), this.wish.text(quantity), wrong);
	}

	/** What is wrong with the campaign whose values were asked for. */
	public List<Complaint> wrongCampaign() {
		return this.complaints.stream().filter((complaint) -> complaint.field().equals(PlanWish.FROM)).toList();
	}

	/** The part of an address that makes the same plan. */
	public String query() {
		return query(this.wish);
	}

	static String query(PlanWish wish) {
		UriComponentsBuilder query = UriComponentsBuilder.newInstance();
		Arrays.stream(Quantity.values())
			.filter((quantity) -> !wish.text(quantity).equals(quantity.usual()))
			.forEach((quantity) -> query.queryParam(quantity.parameter(), wish.text(quantity)));
		return query.encode().build().toUriString();
	}

	/** Fields that are about one thing. */
	public record Group(String name, List<Field> fields) {

		/** Whether somebody must look at it. */
		public boolean isWrong() {
			return this.fields.stream().anyMatch((field) -> !field.complaints().isEmpty());
		}

	}

	/** A field with its text and what is wrong with it. */
	public record Field(String name, String text, List<Complaint> complaints) {

	}

}
