package io.veridical.planner;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * A plan as somebody typed it: every value a text, so that a wrong one can be shown
 * again.
 */
final class PlanWish {

	/** The parameter that names a campaign whose values are taken. */
	static final String FROM = "from";

	private final Map<Quantity, String> texts = new EnumMap<>(Quantity.class);

	private PlanWish() {
		for (Quantity quantity : Quantity.values()) {
			this.texts.put(quantity, quantity.usual());
		}
	}

	/**
	 * @param parameters by name; those missing or empty are as usual, those unknown do
	 * not count
	 */
	static PlanWish of(Map<String, ?> parameters) {
		return new PlanWish().with(parameters);
	}

	/** The same with what is given, as {@link #of} takes it. */
	PlanWish with(Map<String, ?> parameters) {
		PlanWish wish = new PlanWish();
		wish.texts.putAll(this.texts);
		parameters.forEach((name, value) -> Quantity.named(name)
			.filter((quantity) -> value != null && !value.toString().isBlank())
			.ifPresent((quantity) -> wish.texts.put(quantity, value.toString().strip())));
		return wish;
	}

	/**
	 * @param names of parameters
	 * @return a complaint for each that is none of ours
	 */
	static List<Complaint> unknown(Map<String, ?> names) {
		String known = Arrays.stream(Quantity.values())
			.map(Quantity::parameter)
			.collect(Collectors.joining(", ", "", ", " + FROM));
		return names.entrySet()
			.stream()
			.filter((entry) -> !entry.getKey().equals(FROM) && Quantity.named(entry.getKey()).isEmpty())
			.map((entry) -> new Complaint(entry.getKey(), String.valueOf(entry.getValue()), "planner.error.unknown",
					entry.getKey(), known))
			.toList();
	}

	PlanWish with(Quantity quantity, String text) {
		return with(Map.of(quantity.parameter(), text));
	}

	/** What a template asks by a parameter's name. */
	public String text(String parameter) {
		return text(Quantity.named(parameter).orElseThrow());
	}

	String text(Quantity quantity) {
		return Objects.requireNonNull(this.texts.get(quantity));
	}

	List<Complaint> complaints() {
		List<Complaint> complaints = new ArrayList<>();
		for (Quantity quantity : Quantity.values()) {
			if (number(quantity) == null) {
				complaints.add(new Complaint(quantity.parameter(), text(quantity),
						quantity.isWhole() ? "planner.error.whole" : "planner.error.number", text(quantity),
						plain(quantity.least()), plain(quantity.most())));
			}
		}
		Double images = number(Quantity.IMAGES);
		Double pool = number(Quantity.POOL);
		if (images != null && pool != null && pool < images) {
			complaints.add(new Complaint(Quantity.POOL.parameter(), text(Quantity.POOL), "planner.error.pool",
					text(Quantity.POOL), text(Quantity.IMAGES)));
		}
		return complaints;
	}

	/**
	 * @return the plan, of a wish without complaints
	 */
	Plan plan() {
		return new Plan(whole(Quantity.RATERS), whole(Quantity.IMAGES), value(Quantity.ERROR), whole(Quantity.MODELS),
				value(Quantity.DIFFERENCE), whole(Quantity.POOL),
				new Spread(value(Quantity.RATER_SD), whole(Quantity.RATER_SD_IMAGES), value(Quantity.IMAGE_ICC)),
				new Uncounted(whole(Quantity.CATCH_TRIALS), whole(Quantity.FIRST)),
				new Pay(value(Quantity.SECONDS), value(Quantity.BASE), value(Quantity.BONUS), value(Quantity.FEE),
						value(Quantity.QUALIFICATION), value(Quantity.QUALIFIED)));
	}

	private int whole(Quantity quantity) {
		return (int) value(quantity);
	}

	private double value(Quantity quantity) {
		return Objects.requireNonNull(number(quantity), quantity::parameter);
	}

	private @Nullable Double number(Quantity quantity) {
		try {
			double number = new BigDecimal(text(quantity)).doubleValue();
			return quantity.allows(number) ? number : null;
		}
		catch (NumberFormatException ex) {
			return null;
		}
	}

	private static String plain(double number) {
		return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
	}

}
