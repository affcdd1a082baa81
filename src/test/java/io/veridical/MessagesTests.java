package io.veridical;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every text that a page asks for is there, and says what it looks like.
 */
class MessagesTests {

	private static final Path MAIN = Path.of("src/main");

	private static final Path TEMPLATES = Path.of("src/main/resources/templates");

	private static final Path MESSAGES = Path.of("src/main/resources/messages");

	/** {@code #{a.b}} and {@code #{a.b(…)}}. */
	private static final Pattern KEY = Pattern.compile("#\\{([a-z][\\w.-]*)[(}]");

	/** {@code #{|a.b.${…}|}}: the part that is known before the page is made. */
	private static final Pattern STEM = Pattern.compile("#\\{\\|([a-z][\\w.-]*\\.)\\$");

	@Test
	void everyKeyInATemplateHasAMessage() {
		Map<String, String> messages = messages("");

		assertThat(found(KEY)).isNotEmpty().isSubsetOf(messages.keySet());
		assertThat(found(STEM))
			.allSatisfy((stem) -> assertThat(messages.keySet()).as(stem).anyMatch((key) -> key.startsWith(stem)));
	}

	// Spring reads a message with arguments as a pattern, in which ' is a quoting mark,
	// and one without as it stands
	@Test
	void apostrophesAreShownOnce() {
		for (String language : List.of("", "_zh")) {
			assertThat(messages(language)).allSatisfy((key, message) -> {
				String straight = message.replace("''", "");
				assertThat(message.contains("{") ? straight : message).as(key).doesNotContain("'");
			});
		}
	}

	@Test
	void bothLanguagesSayTheSameThings() {
		Map<String, String> chinese = messages("_zh");

		assertThat(messages("")).allSatisfy((key,
				message) -> assertThat(arguments(chinese.getOrDefault(key, ""))).as(key).isEqualTo(arguments(message)));
	}

	private static Set<String> arguments(String message) {
		return Pattern.compile("\\{(\\d)")
			.matcher(message)
			.results()
			.map((found) -> found.group(1))
			.collect(Collectors.toCollection(TreeSet::new));
	}

	private static Set<String> found(Pattern pattern) {
		return files(TEMPLATES).map(MessagesTests::text)
			.flatMap((text) -> pattern.matcher(text).results())
			.map((MatchResult found) -> found.group(1))
			.collect(Collectors.toCollection(TreeSet::new));
	}

	private static Map<String, String> messages(String language) {
		Map<String, String> messages = new TreeMap<>();
		files(MESSAGES).filter((file) -> file.toString().matches(".*/[a-z]+" + language + "\\.properties"))
			.forEach((file) -> {
				Properties properties = new Properties();
				try (var reader = Files.newBufferedReader(file)) {
					properties.load(reader);
				}
				catch (IOException ex) {
					throw new UncheckedIOException(ex);
				}
				properties.stringPropertyNames().forEach((key) -> messages.put(key, properties.getProperty(key)));
			});
		return messages;
	}

	private static Stream<Path> files(Path root) {
		try (Stream<Path> files = Files.walk(root)) {
			return files.filter(Files::isRegularFile).toList().stream();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String text(Path file) {
		try {
			return Files.readString(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
