package io.veridical.rehearsal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

import io.veridical.campaign.Campaign;
import io.veridical.campaign.HypeTime;
import io.veridical.simulation.RaterKind;
import org.jspecify.annotations.Nullable;

/**
 * A rehearsal as somebody typed it: every value a text, so that a wrong one can be shown
 * again.
 *
 * @param kinds of bad raters, as messages name them
 * @param qualities one for each condition
 */
record RehearsalWish(String raters, String badPercent, List<String> kinds, List<String> qualities, String seed) {

	private static final Set<String> NAMES = Set.of("raters", "badPercent", "kinds", "qualities", "seed");

	private static final int SEEDS = 1_000_000;

	RehearsalWish {
		kinds = List.copyOf(kinds);
		qualities = List.copyOf(qualities);
	}

	/** What is usual: 30 honest raters of each condition, models of different quality. */
	static RehearsalWish usual(Campaign campaign, RandomGenerator chance) {
		boolean timed = campaign.getProtocol() instanceof HypeTime;
		int conditions = campaign.getConditions().size();
		List<String> qualities = IntStream.range(0, conditions)
			.mapToObj((i) -> String.valueOf(usual(timed, (conditions > 1) ? i / (conditions - 1.0) : 0.5)))
			.toList();
		return new RehearsalWish("30", "0", Crowd.bad(timed).stream().map(RehearsalWish::text).toList(), qualities,
				String.valueOf(1 + chance.nextInt(SEEDS)));
	}

	// WGAN-GP to StyleGAN: 15 to 40 % errors, 150 to 450 ms
	private static int usual(boolean timed, double share) {
		return (int) Math.round(timed ? 150 * Math.pow(3, share) : 15 + 25 * share);
	}

	/**
	 * @param values by name; those missing are as usual
	 */
	RehearsalWish with(Map<String, ?> values) {
		return new RehearsalWish(text(values, "raters", this.raters), text(values, "badPercent", this.badPercent),
				texts(values, "kinds", this.kinds), texts(values, "qualities", this.qualities),
				text(values, "seed", this.seed));
	}

	/** A complaint for each name that is none of ours. */
	static List<Complaint> unknown(Map<String, ?> values) {
		return values.entrySet()
			.stream()
			.filter((entry) -> !NAMES.contains(entry.getKey()))
			.map((entry) -> new Complaint(entry.getKey(), String.valueOf(entry.getValue()), "rehearsal.error.unknown",
					String.join(", ", NAMES.stream().sorted().toList())))
			.toList();
	}

	private static String text(Map<String, ?> values, String name, String usual) {
		Object value = values.get(name);
		return (value != null && !value.toString().isBlank()) ? value.toString().strip() : usual;
	}

	private static List<String> texts(Map<String, ?> values, String name, List<String> usual) {
		Object value = values.get(name);
		if (value == null) {
			return usual;
		}
		return (value instanceof Collection<?> several)
				? several.stream().map((one) -> Objects.toString(one, "").strip()).toList()
				: List.of(value.toString().strip());
	}

	static String text(RaterKind kind) {
		return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	/**
	 * @param complaints takes what is wrong
	 * @return null if anything is
	 */
	@Nullable RehearsalPlan read(Campaign campaign, List<Complaint> complaints) {
		boolean timed = campaign.getProtocol() instanceof HypeTime;
		int before = complaints.size();
		Double raterCount = number("raters", this.raters, 1, RehearsalPlan.MOST_RATERS, true, complaints);
		Double bad = number("badPercent", this.badPercent, 0, RehearsalPlan.MOST_BAD, true, complaints);
		List<RaterKind> chosen = chosen(timed, complaints);
		if (bad != null && bad > 0 && chosen.isEmpty()) {
			complaints.add(new Complaint("kinds", "", "rehearsal.error.kinds"));
		}
		List<Double> values = values(campaign, timed, complaints);
		Long from = seed(complaints);
		if (complaints.size() > before || raterCount == null || bad == null || from == null) {
			return null;
		}
		return new RehearsalPlan(raterCount.intValue(), values, bad.intValue(), chosen, from);
	}

	private List<RaterKind> chosen(boolean timed, List<Complaint> complaints) {
		List<RaterKind> chosen = new ArrayList<>();
		List<RaterKind> there = Arrays.stream(RaterKind.values()).filter((kind) -> !kind.honest()).toList();
		for (String name : this.kinds) {
			there.stream()
				.filter((kind) -> text(kind).equals(name))
				.findFirst()
				.ifPresentOrElse(chosen::add, () -> complaints.add(new Complaint("kinds", name, "rehearsal.error.kind",
						name, String.join(", ", there.stream().map(RehearsalWish::text).toList()))));
		}
		return chosen;
	}

	private List<Double> values(Campaign campaign, boolean timed, List<Complaint> complaints) {
		int conditions = campaign.getConditions().size();
		if (this.qualities.size() != conditions) {
			complaints.add(new Complaint("qualities", String.valueOf(this.qualities.size()),
					"rehearsal.error.qualities", this.qualities.size(), conditions));
			return List.of();
		}
		List<Double> values = new ArrayList<>();
		for (int i = 0; i < conditions; i++) {
			Double value = number("qualities[%d]".formatted(i), this.qualities.get(i), timed ? 20 : 0.5,
					timed ? 5000 : 50, false, complaints);
			values.add((value != null) ? value : Double.NaN);
		}
		return values;
	}

	private @Nullable Long seed(List<Complaint> complaints) {
		try {
			return Long.valueOf(this.seed);
		}
		catch (NumberFormatException ex) {
			complaints.add(new Complaint("seed", this.seed, "rehearsal.error.seed", this.seed));
			return null;
		}
	}

	private static @Nullable Double number(String field, String text, double least, double most, boolean whole,
			List<Complaint> complaints) {
		try {
			double number = Double.parseDouble(text);
			if (number >= least && number <= most && (!whole || number == Math.rint(number))) {
				return number;
			}
		}
		catch (NumberFormatException ex) {
			// told below
		}
		complaints.add(new Complaint(field, text, whole ? "rehearsal.error.whole" : "rehearsal.error.number", text,
				plain(least), plain(most)));
		return null;
	}

	private static String plain(double number) {
		return java.math.BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
	}

}
