import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;

import io.veridical.screening.PublishedSessions;
import io.veridical.screening.Rule;
import io.veridical.screening.RuleSet;
import io.veridical.screening.Signal;
import io.veridical.simulation.Quality;
import io.veridical.simulation.RaterKind;
import io.veridical.simulation.Screened;
import io.veridical.simulation.SimulatedCampaigns;
import org.apache.commons.statistics.distribution.BinomialDistribution;

/**
 * Writes the tables of src/docs/screening.md: what the standard rules remove from 1,000
 * simulated campaigns a model and from published sessions. Arguments: {@code --runs 1000},
 * {@code --seed 20261122}.
 */
final class ScreeningStudy {

	private static final Path PAGE = Path.of("src", "docs", "screening.md");

	private static final String BEGIN = "<!-- simulated -->\n";

	private static final String END = "<!-- end -->";

	private final StringBuilder page = new StringBuilder();

	private final int runs;

	private final long seed;

	private ScreeningStudy(int runs, long seed) {
		this.runs = runs;
		this.seed = seed;
	}

	public static void main(String[] arguments) throws IOException {
		List<String> options = Arrays.asList(arguments);
		ScreeningStudy study = new ScreeningStudy((int) option(options, "--runs", 1000),
				option(options, "--seed", 20261122));
		study.line("");
		study.line("%,d campaigns a model, seed %d, %s.", study.runs, study.seed, LocalDate.now());
		study.simulated("HYPE_infinity", false);
		study.simulated("HYPE_time, `hype-75`", true);
		study.through();
		study.gold();
		study.published();
		String text = Files.readString(PAGE);
		int from = text.indexOf(BEGIN) + BEGIN.length();
		Files.writeString(PAGE, text.substring(0, from) + study.page + "\n" + text.substring(text.indexOf(END)));
	}

	private static long option(List<String> options, String name, long usual) {
		int at = options.indexOf(name);
		return (at < 0) ? usual : Long.parseLong(options.get(at + 1));
	}

	private void simulated(String title, boolean timed) {
		Map<Quality, Screened> found = new LinkedHashMap<>();
		for (Quality quality : Quality.presets()) {
			long own = this.seed + 1_000_000_000L * ((timed ? 10 : 0) + found.size());
			found.put(quality, SimulatedCampaigns.run(quality, timed, this.runs, own));
		}
		line("");
		line("### %s", title);
		line("");
		head("excluded, %", found);
		row("**honest, all**", found, (one) -> percent(one.honestExcluded()));
		for (RaterKind kind : RaterKind.values()) {
			if (kind.honest()) {
				row(name(kind), found, (one) -> percent(one.excluded(kind)));
			}
		}
		row("**bad, all**", found, (one) -> percent(one.badExcluded()));
		for (RaterKind kind : SimulatedCampaigns.bad(timed)) {
			row(name(kind), found, (one) -> percent(one.excluded(kind)));
		}
		line("");
		head(timed ? "score, ms" : "score, points", found);
		row("honest raters alone", found, (one) -> String.format(Locale.ROOT, "%.1f", one.honestScore()));
		row("all sessions: off by", found, (one) -> String.format(Locale.ROOT, "%+.1f", one.shiftWithout()));
		row("**kept sessions: off by**", found, (one) -> String.format(Locale.ROOT, "%+.2f", one.shift()));
		row("95 of 100 campaigns are off by less than", found,
				(one) -> String.format(Locale.ROOT, "%.2f", one.shiftOf95()));
		row(timed ? "campaigns within 3 %, %" : "campaigns within 1 point, %", found,
				(one) -> percent(one.within(timed ? 0.03 * one.honestScore() : 1)));
		rules(timed, found);
	}

	private void rules(boolean timed, Map<Quality, Screened> found) {
		line("");
		head("sessions that break the rule: honest / bad, %", found);
		TreeSet<String> names = new TreeSet<>();
		found.values().forEach((one) -> {
			names.addAll(one.broken(true).keySet());
			names.addAll(one.broken(false).keySet());
		});
		names.forEach((rule) -> row("`" + rule + "`", found, (one) -> percent(one.broken(true).getOrDefault(rule, 0.0))
				+ " / " + percent(one.broken(false).getOrDefault(rule, 0.0))));
		List<String> never = RuleSet.standard(timed).rules().stream().map(Rule::name).filter((rule) -> !names.contains(rule)).toList();
		line("");
		line("Never broken here: %s.", String.join(", ", never));
	}

	private void through() {
		int sessions = 2 * this.runs;
		line("");
		line("### What gets through");
		line("");
		line("Excluded of %,d sessions, %%. These kinds are not among the bad above.", sessions);
		line("");
		StringBuilder head = new StringBuilder("| |");
		Quality.presets().forEach((quality) -> head.append(' ').append(quality.name()).append(" |"));
		line("%s", head);
		line("| --- |%s", " --- |".repeat(Quality.presets().size()));
		excluded("pixel-reading script, HYPE_infinity", RaterKind.PIXEL_READING, false, sessions);
		excluded("agent with human times, HYPE_infinity", RaterKind.AGENT, false, sessions);
		excluded("agent with human times, HYPE_time", RaterKind.AGENT, true, sessions);
		excluded("double on another device, HYPE_infinity", RaterKind.DOUBLE, false, sessions);
		excluded("double on another device, HYPE_time", RaterKind.DOUBLE, true, sessions);
	}

	private void excluded(String name, RaterKind kind, boolean timed, int sessions) {
		StringBuilder row = new StringBuilder("| " + name + " |");
		for (Quality quality : Quality.presets()) {
			row.append(' ')
				.append(percent(SimulatedCampaigns.excludedShare(kind, quality, timed, sessions, this.seed + 5)))
				.append(" |");
		}
		line("%s", row);
	}

	/** By the binomial, without simulation. */
	private void gold() {
		line("");
		line("### How much gold it takes");
		line("");
		line("By the binomial: who fails `missed-gold` (fewer than 80 %% of so many right), %%.");
		line("");
		line("| gold trials | right at least | tosses a coin | looks at 40 %% | at 60 %% | at 80 %% of the images | errs in 5 %% of gold | in 3 %% | in 1 %% |");
		line("| --- | --- | --- | --- | --- | --- | --- | --- | --- |");
		for (int gold : new int[] { 6, 8, 10, 11, 12, 16, 20, 30, 40, 50 }) {
			int least = (int) Math.ceil(0.8 * gold - 1e-9);
			StringBuilder row = new StringBuilder("| " + gold + " | " + least + " |");
			for (double right : new double[] { .5, .7, .8, .9, .95, .97, .99 }) {
				row.append(' ')
					.append(percent(BinomialDistribution.of(gold, right).cumulativeProbability(least - 1)))
					.append(" |");
			}
			line("%s", row);
		}
	}

	private void published() {
		PublishedSessions published = PublishedSessions.read();
		int sessions = published.sessions().size();
		line("");
		line("### On real people");
		line("");
		line("| rule | limit | sessions it can judge | excluded | observed |");
		line("| --- | --- | --- | --- | --- |");
		for (Rule rule : RuleSet.standard(false).rules()) {
			String observed = observed(published, rule);
			line("| `%s` | %s %s | %s | %s | %s |", rule.name(), rule.side(), rule.limit(),
					(observed != null) ? published.judgedBy(rule) : 0, (observed != null) ? published.broken(rule) : "-",
					(observed != null) ? observed : "no evidence in the file");
		}
		double[] errors = published.errors();
		double[] missing = published.missingGold();
		double others = 0;
		int atChance = 0;
		double caught = 0;
		for (int i = 0; i < sessions; i++) {
			boolean chance = errors[i] > 0.4;
			atChance += chance ? 1 : 0;
			caught += chance ? missing[i] : 0;
			others += chance ? 0 : missing[i];
		}
		line("");
		line("Of %d sessions %d are at chance (more than 40 %% wrong). Were 6 of a session's fakes and 6 of its reals, drawn at random, gold, `missed-gold` would exclude %.2f of these %d and %.2f of the other %d (%.1f %%) on average.",
				sessions, atChance, caught, atChance, others, sessions - atChance, 100 * others / (sessions - atChance));
	}

	private static String observed(PublishedSessions published, Rule rule) {
		double[] range = published.range(Signal.LONGEST_RUN);
		return switch (rule.signal()) {
			case RUN_CHANCE -> String.format(Locale.ROOT, "least %.2g; longest runs %.0f to %.0f of 96",
					published.range(Signal.RUN_CHANCE)[0], range[0], range[1]);
			case SHARED_WITH -> "every session has a rater of its own";
			default -> null;
		};
	}

	private void head(String title, Map<Quality, Screened> found) {
		StringBuilder head = new StringBuilder("| " + title + " |");
		found.keySet().forEach((quality) -> head.append(' ').append(quality.name()).append(" |"));
		line("%s", head);
		line("| --- |%s", " --- |".repeat(found.size()));
	}

	private void row(String title, Map<Quality, Screened> found, Function<Screened, String> cell) {
		StringBuilder row = new StringBuilder("| " + title + " |");
		found.values().forEach((one) -> row.append(' ').append(cell.apply(one)).append(" |"));
		line("%s", row);
	}

	private static String name(RaterKind kind) {
		return kind.name().toLowerCase(Locale.ROOT).replace('_', ' ');
	}

	private static String percent(double share) {
		return String.format(Locale.ROOT, "%.1f", 100 * share);
	}

	private void line(String format, Object... values) {
		String line = String.format(Locale.ROOT, format, values);
		System.out.println(line);
		this.page.append(line).append('\n');
	}

}
