import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import io.veridical.statistics.CoverageStudy;
import io.veridical.statistics.CoverageStudy.Coverage;
import io.veridical.statistics.CoverageStudy.Kind;
import io.veridical.statistics.Interval;

/**
 * Writes the tables of src/docs/coverage.md: 2,000 simulated studies for each error and
 * pool. Arguments: {@code --runs 2000}, {@code --resamples 2000}.
 */
final class CoveragePage {

	private static final Path PAGE = Path.of("src", "docs", "coverage.md");

	private static final String BEGIN = "<!-- simulated -->\n";

	private static final String END = "<!-- end -->";

	private CoveragePage() {
	}

	public static void main(String[] arguments) throws IOException {
		List<String> options = Arrays.asList(arguments);
		int runs = option(options, "--runs", 2000);
		int resamples = option(options, "--resamples", 2000);
		StringBuilder these = new StringBuilder(
				"| error, % | pool | published percentile bootstrap | **raters, t in Wilson's (default)** |\n| --- | --- | --- | --- |\n");
		StringBuilder like = new StringBuilder("| error, % | pool | published percentile bootstrap | plain product weights "
				+ "| **variance components in Wilson's (default)** |\n| --- | --- | --- | --- | --- |\n");
		for (double error : new double[] { .05, .2, .35, .5 }) {
			for (int pool : new int[] { 100, 1000, 5000 }) {
				List<Coverage> found = CoverageStudy.run(error, pool, runs, resamples, 1000 * pool + Math.round(100 * error));
				String row = String.format(Locale.ROOT, "| %.0f | %,d |", 100 * error, pool);
				these.append(row).append(cells(found, Kind.PUBLISHED_THESE, Kind.RATERS_THESE)).append('\n');
				like.append(row)
					.append(cells(found, Kind.PUBLISHED_LIKE, Kind.PRODUCT_LIKE, Kind.CORRECTED_LIKE))
					.append('\n');
				System.out.print(like.substring(like.lastIndexOf("\n", like.length() - 2) + 1));
			}
		}
		Interval usual = new Coverage(runs, runs / 20, 0, 0).percentInterval(.95);
		write(String.format(Locale.ROOT,
				"%n%,d studies a row, %,d resamples, %s. Of an interval that covers exactly 95 %%, 95 of 100 rows lie between %.1f and %.1f.%n%n### Other raters, these images%n%n%s%n### Other raters, other images like these%n%n%s%n",
				runs, resamples, LocalDate.now(), usual.lower(), usual.upper(), these, like));
	}

	private static int option(List<String> options, String name, int usual) {
		int at = options.indexOf(name);
		return (at < 0) ? usual : Integer.parseInt(options.get(at + 1));
	}

	private static String cells(List<Coverage> found, Kind... kinds) {
		StringBuilder cells = new StringBuilder();
		for (Kind kind : kinds) {
			Coverage coverage = found.get(kind.ordinal());
			cells.append(String.format(Locale.ROOT, " %.1f (%.1f + %.1f), %.1f |", coverage.percent(),
					100.0 * coverage.below() / coverage.runs(), 100.0 * coverage.above() / coverage.runs(),
					coverage.width()));
		}
		return cells.toString();
	}

	private static void write(String tables) throws IOException {
		String text = Files.readString(PAGE);
		int from = text.indexOf(BEGIN) + BEGIN.length();
		Files.writeString(PAGE, text.substring(0, from) + tables + text.substring(text.indexOf(END)));
	}

}
