package io.veridical;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The conventions that are seen in the source files and not in the classes.
 */
class SourceTests {

	private static final Path MAIN = Path.of("src/main/java");

	private static final Path TEMPLATES = Path.of("src/main/resources/templates");

	private static final Path MESSAGES = Path.of("src/main/resources/messages");

	private static final Pattern INLINE = Pattern
		.compile("<style|\\sstyle=|\\son[a-z]+=\"|<script(?![^>]*\\s(?:th:)?src=)|javascript:");

	@Test
	void noFileIsOver300Lines() {
		assertThat(Stream.of(MAIN, Path.of("src/test/java"))
			.flatMap((root) -> files(root, ".java").stream())
			.filter((file) -> lines(file).size() > 300)).as("at 300 lines something is two things").isEmpty();
	}

	@Test
	void everyPackageSaysWhatItIsAndIsNullMarked() {
		Set<Path> packages = Set.copyOf(files(MAIN, ".java").stream().map(Path::getParent).toList());
		assertThat(packages).isNotEmpty().allSatisfy((folder) -> {
			Path info = folder.resolve("package-info.java");
			assertThat(info).exists();
			assertThat(text(info)).as("%s: a sentence and @NullMarked", info).contains("/**").contains("@NullMarked");
		});
	}

	@Test
	void templatesHoldNoInlineScriptOrStyle() {
		assertThat(files(TEMPLATES, ".html").stream().filter((file) -> INLINE.matcher(text(file)).find()))
			.as("the content security policy forbids inline script and style")
			.isEmpty();
	}

	@Test
	void everyMessageIsThereInEnglishAndChinese() {
		List<Path> english = files(MESSAGES, ".properties").stream()
			.filter((file) -> !file.toString().endsWith("_zh.properties"))
			.toList();
		assertThat(english).allSatisfy((file) -> {
			Path chinese = Path.of(file.toString().replace(".properties", "_zh.properties"));
			assertThat(chinese).exists();
			assertThat(messages(chinese)).as(chinese.toString()).containsExactlyInAnyOrderElementsOf(messages(file));
		});
	}

	private static Set<String> messages(Path file) {
		Properties properties = new Properties();
		try (var reader = Files.newBufferedReader(file)) {
			properties.load(reader);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		assertThat(properties.values()).as("%s leaves no message empty", file).doesNotContain("");
		return properties.stringPropertyNames();
	}

	private static List<Path> files(Path root, String ending) {
		if (!Files.exists(root)) {
			return List.of();
		}
		try (Stream<Path> files = Files.walk(root)) {
			return files.filter((file) -> file.toString().endsWith(ending)).toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static List<String> lines(Path file) {
		return text(file).lines().toList();
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
