package io.veridical.console;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import io.veridical.screening.Rule;
import io.veridical.screening.Rule.Side;
import io.veridical.screening.RuleSet;
import io.veridical.screening.Signal;

/**
 * By which rules finished sessions shall count, as somebody asks for it. <pre>
 * { "preset": "standard" }
 * { "preset": "custom", "rules": [
 *   { "name": "too-fast", "signal": "fast-share", "side": "above", "limit": 0.1, "atLeastTrials": 20 } ] }
 * </pre>
 *
 * @param preset {@code standard}, {@code none} or {@code custom}; {@code standard} if
 * nothing is said, {@code custom} if only rules are
 * @param rules of a custom set, {@value #MOST} at most; one whose limit is an empty text,
 * as the form sends it, is left out
 */
record RulesWish(String preset, @Nullable List<RuleWish> rules) {

	private static final int MOST = 100;

	private static final String STANDARD = "standard";

	private static final String NONE = "none";

	private static final String CUSTOM = "custom";

	static final RulesWish USUAL = new RulesWish(STANDARD, null);

	RulesWish {
		preset = !Texts.orElse(preset, "").isBlank() ? preset : (rules != null) ? CUSTOM : STANDARD;
		rules = (rules != null) ? List.copyOf(rules) : null;
	}

	/** For the page: every standard rule has a row, also those that are not wanted. */
	static RulesWish onPage(@Nullable RuleSet present) {
		List<Rule> wanted = (present != null && !present.rules().isEmpty()) ? present.rules()
				: RuleSet.standard(true).rules();
		List<RuleWish> rows = new ArrayList<>();
		for (Rule standard : RuleSet.standard(true).rules()) {
			rows.add(wanted.stream()
				.filter((rule) -> rule.name().equals(standard.name()))
				.findFirst()
				.map(RuleWish::of)
				.orElseGet(() -> RuleWish.of(standard).without()));
		}
		wanted.stream()
			.filter((rule) -> rows.stream().noneMatch((row) -> row.name.equals(rule.name())))
			.map(RuleWish::of)
			.forEach(rows::add);
		return new RulesWish((present != null) ? word(present) : STANDARD, rows);
	}

	private static String word(RuleSet rules) {
		return Stream.of(NONE, CUSTOM).filter(rules.preset()::equals).findFirst().orElse(STANDARD);
	}

	/**
	 * As a form sends it, in which the limits stand also where a preset is chosen, and
	 * the rule on exposures also where they have no limit.
	 */
	RulesWish asChosen(boolean timed) {
		if (this.rules == null || !this.preset.equals(CUSTOM)) {
			return new RulesWish(this.preset, null);
		}
		return timed ? this : new RulesWish(CUSTOM, this.rules.stream().filter((row) -> !row.isTimed()).toList());
	}

	/**
	 * The rules that were asked for, or null and all that speaks against them.
	 * @param timed whether images are shown for a limited time
	 */
	@Nullable RuleSet read(boolean timed, Complaints complaints) {
		RuleSet standard = RuleSet.standard(timed);
		Complaints own = new Complaints();
		List<Rule> asked = (this.rules != null) ? read(own) : List.of();
		boolean given = this.rules != null && !this.rules.isEmpty();
		switch (this.preset) {
			case STANDARD, "standard-timed" -> {
				if (given && !asked.equals(standard.rules())) {
					own.add("rules.preset", this.preset, "console.error.rules", this.preset);
				}
			}
			case NONE -> {
				if (given) {
					own.add("rules.preset", this.preset, "console.error.rules", this.preset);
				}
			}
			case CUSTOM -> {
			}
			default -> own.add("rules.preset", this.preset, "console.error.choice", this.preset,
					String.join(", ", STANDARD, NONE, CUSTOM));
		}
		complaints.addAll(own);
		if (!own.isEmpty()) {
			return null;
		}
		if (this.preset.equals(NONE) || this.preset.equals(CUSTOM) && asked.isEmpty()) {
			return RuleSet.none();
		}
		return (this.preset.equals(CUSTOM) && !asked.equals(standard.rules())) ? new RuleSet(CUSTOM, asked) : standard;
	}

	private List<Rule> read(Complaints complaints) {
		List<RuleWish> wishes = (this.rules != null) ? this.rules : List.of();
		List<Rule> read = new ArrayList<>();
		if (wishes.size() > MOST) {
			complaints.add("rules.rules", Integer.toString(wishes.size()), "console.error.rules.many", wishes.size());
			return read;
		}
		IntStream.range(0, wishes.size()).filter((i) -> wishes.get(i).isWanted()).forEach((i) -> {
			Rule rule = wishes.get(i).read("rules.rules[" + i + "].", complaints);
			if (rule != null && read.stream().anyMatch((other) -> other.name().equals(rule.name()))) {
				complaints.add("rules.rules[" + i + "].name", rule.name(), "console.error.rule.twice", rule.name());
			}
			else if (rule != null) {
				read.add(rule);
			}
		});
		return read;
	}

	/**
	 * One rule, as somebody asks for it.
	 *
	 * @param name in small letters with hyphens
	 * @param signal the id of what is looked at
	 * @param side {@code above} or {@code below}: where the limit is broken
	 * @param atLeastTrials on how many trials the signal must rest; 0 if left out
	 */
	record RuleWish(String name, String signal, String side, @Nullable String limit, String atLeastTrials) {

		RuleWish {
			name = Texts.orElse(name, "");
			signal = Texts.orElse(signal, "");
			side = Texts.orElse(side, "");
			atLeastTrials = Texts.orElse(atLeastTrials, 0);
		}

		static RuleWish of(Rule rule) {
			return new RuleWish(rule.name(), rule.signal().id(), rule.side().name().toLowerCase(Locale.ROOT),
					limit(rule), Integer.toString(rule.atLeastTrials()));
		}

		/** Written out, without zeros that say nothing. */
		static String limit(Rule rule) {
			BigDecimal limit = new BigDecimal(Double.toString(rule.limit()));
			return (limit.signum() == 0) ? "0" : limit.stripTrailingZeros().toPlainString();
		}

		/** Whether it is of use only where exposures are limited. */
		public boolean isTimed() {
			return Stream.of(true, false)
				.filter((timed) -> RuleSet.standard(timed).rules().stream().map(Rule::name).anyMatch(this.name::equals))
				.toList()
				.equals(List.of(true));
		}

		// a form has a row for every standard rule; a script that forgets a limit is told
		private boolean isWanted() {
			return this.limit == null || !this.limit.isBlank();
		}

		private RuleWish without() {
			return new RuleWish(this.name, this.signal, this.side, "", this.atLeastTrials);
		}

		private @Nullable Rule read(String field, Complaints complaints) {
			Complaints own = new Complaints();
			Signal looked = own.choice(field + "signal", this.signal, Signal.values(), Signal::id);
			Side broken = own.choice(field + "side", this.side, Side.values(),
					(value) -> value.name().toLowerCase(Locale.ROOT));
			Double most = own.decimal(field + "limit", Texts.orElse(this.limit, ""));
			if (looked != null && most != null && !looked.reaches(most)) {
				own.add(field + "limit", this.limit, "console.error.rule.limit", this.limit, looked.id());
			}
			int trials = own.number(field + "atLeastTrials", this.atLeastTrials, (value) -> value);
			if (!this.name.matches("[a-z0-9]+(-[a-z0-9]+)*") || this.name.length() > 60) {
				own.add(field + "name", this.name, "console.error.rule.name", this.name);
			}
			if (trials < 0) {
				own.add(field + "atLeastTrials", this.atLeastTrials, "console.error.number", this.atLeastTrials);
			}
			complaints.addAll(own);
			return (own.isEmpty() && looked != null && broken != null && most != null)
					? new Rule(looked, broken, most, trials, this.name) : null;
		}

	}

}
