package io.veridical.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A page whose script or style sheet is missing looks whole and does nothing.
 */
class NamedAssetsTests {

	private static final Path ASSETS = Path.of("frontend-assets");

	private static final Pattern IN_A_PAGE = Pattern.compile("/assets/([\\w./-]+\\.\\w+)");

	private static final Pattern IN_A_MODULE = Pattern.compile("(?:from|import) '(\\.[^']+)'");

	@Test
	void everyAssetThatAPageNamesIsThere() throws IOException {
		List<String> missing = new ArrayList<>();
		for (Path page : files(Path.of("src/main/resources/templates"), ".html")) {
			named(page, IN_A_PAGE).filter((name) -> !Files.isRegularFile(ASSETS.resolve(name)))
				.forEach((name) -> missing.add(page + ": " + name));
		}

		assertThat(missing).isEmpty();
	}

	@Test
	void everyModuleThatAModuleImportsIsThere() throws IOException {
		List<String> missing = new ArrayList<>();
		for (Path module : files(ASSETS.resolve("js"), ".js")) {
			named(module, IN_A_MODULE).filter((name) -> !Files.isRegularFile(module.resolveSibling(name)))
				.forEach((name) -> missing.add(module + ": " + name));
		}

		assertThat(missing).isEmpty();
	}

	private static Stream<String> named(Path file, Pattern pattern) throws IOException {
		return pattern.matcher(Files.readString(file)).results().map((MatchResult match) -> match.group(1));
	}

	private static List<Path> files(Path folder, String ending) throws IOException {
		try (Stream<Path> all = Files.walk(folder)) {
			List<Path> found = all.filter((file) -> file.toString().endsWith(ending)).toList();
			assertThat(found).isNotEmpty();
			return found;
		}
	}

}
