import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;

import io.veridical.statistics.CoverageStudy.Coverage;
import io.veridical.statistics.DifferenceStudy;
import io.veridical.statistics.DifferenceStudy.Kind;
import io.veridical.statistics.Interval;

/**
 * Writes the table of differences in src/docs/coverage.md: 1,000 simulated studies of two
 * models for each number of raters in common and each pool. Argument: how many studies.
 */
final class DifferencePage {

	private static final Path PAGE = Path.of("src", "docs", "coverage.md");

	private static final String BEGIN = "<!-- differences -->\n";

	private static final String END = "<!-- end of differences -->";

	private DifferencePage() {
	}

	public static void main(String[] arguments) throws IOException {
		int runs = (arguments.length > 0) ? Integer.parseInt(arguments[0]) : 1000;
		StringBuilder table = new StringBuilder("| raters in both | pool | errors, % | as if nothing were shared "
				+ "| **less what is shared (default)** |\n| --- | --- | --- | --- | --- |\n");
		for (int both : new int[] { 30, 15, 0 }) {
			for (int pool : new int[] { 50, 500, 5000 }) {
				for (double[] errors : new double[][] { { .35, .35 }, { .2, .4 }, { .05, .1 } }) {
					Coverage[] found = DifferenceStudy.run(errors[0], errors[1], pool, both, runs,
							1000L * pool + 100 * both + Math.round(1000 * errors[0]));
					table.append(String.format(Locale.ROOT, "| %d | %,d | %.0f and %.0f |%s%s%n", both, pool,
							100 * errors[0], 100 * errors[1], cell(found[Kind.APART.ordinal()]),
							cell(found[Kind.SHARED.ordinal()])));
				}
			}
		}
		Interval usual = new Coverage(runs, runs / 20, 0, 0).percentInterval(.95);
		String text = Files.readString(PAGE);
		Files.writeString(PAGE, text.substring(0, text.indexOf(BEGIN) + BEGIN.length()) + String.format(Locale.ROOT,
				"%n%,d studies a row, %s. Of an interval that covers exactly 95 %%, 95 of 100 rows lie between %.1f and %.1f.%n%n%s%n",
				runs, LocalDate.now(), usual.lower(), usual.upper(), table) + text.substring(text.indexOf(END)));
	}

	private static String cell(Coverage coverage) {
		return String.format(Locale.ROOT, " %.1f (%.1f + %.1f), %.1f |", coverage.percent(),
				100.0 * coverage.below() / coverage.runs(), 100.0 * coverage.above() / coverage.runs(),
				coverage.width());
	}

}
