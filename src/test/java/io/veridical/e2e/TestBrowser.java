package io.veridical.e2e;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The Chromium that tests drive: the one that is named, the machine's own, or one from
 * npm.
 *
 * @param executable the program to start
 */
record TestBrowser(Path executable) {

	private static final Path NPM_PACKAGE = Path.of("src/test/browser");

	private static final List<String> PROGRAMS = List.of("chromium", "chromium-browser", "google-chrome",
			"google-chrome-stable");

	/**
	 * Looks for a browser, in this order: system property {@code browser.path}
	 * ({@code npm} for the package), variable {@code BROWSER_PATH}, Chromium or Chrome on
	 * the PATH, the npm package.
	 * @throws NoBrowser if there is none; the message says what was tried
	 */
	static TestBrowser find() {
		Optional<String> named = Stream.of(System.getProperty("browser.path"), System.getenv("BROWSER_PATH"))
			.filter((path) -> path != null && !path.isBlank())
			.findFirst();
		if (named.isPresent()) {
			return "npm".equals(named.get()) ? fromNpm() : at(Path.of(named.get()));
		}
		return onPath().map(TestBrowser::new).orElseGet(TestBrowser::fromNpm);
	}

	private static TestBrowser at(Path path) {
		if (!Files.isExecutable(path)) {
			throw new NoBrowser("browser.path or BROWSER_PATH names " + path + ", which is not a program");
		}
		return new TestBrowser(path);
	}

	private static Optional<Path> onPath() {
		List<String> folders = List.of(Map.copyOf(System.getenv()).getOrDefault("PATH", "").split(":"));
		return PROGRAMS.stream()
			.flatMap((program) -> folders.stream().map((folder) -> Path.of(folder, program)))
			.filter(Files::isExecutable)
			.findFirst();
	}

	private static TestBrowser fromNpm() {
		try {
			Path log = Files.createTempFile("browser", ".log");
			Process node = new ProcessBuilder("node", "path.mjs").directory(NPM_PACKAGE.toFile())
				.redirectError(log.toFile())
				.start();
			if (!node.waitFor(5, TimeUnit.MINUTES)) {
				node.destroyForcibly();
				throw new NoBrowser("node path.mjs in " + NPM_PACKAGE + " took more than five minutes");
			}
			if (node.exitValue() != 0) {
				throw new NoBrowser("no Chromium on the PATH, and none from npm: " + Files.readString(log).strip());
			}
			return at(Path.of(new String(node.getInputStream().readAllBytes()).strip()));
		}
		catch (IOException ex) {
			throw new NoBrowser("no Chromium on the PATH, and no node to bring one: " + ex.getMessage());
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new NoBrowser("interrupted while waiting for npm");
		}
	}

}
