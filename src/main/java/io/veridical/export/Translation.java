package io.veridical.export;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;

/**
 * What columns mean, in Chinese: the page of files shows it, while the dictionary that
 * goes with the files stays in the language of its columns' names.
 */
final class Translation {

	private final Properties texts = new Properties();

	Translation() {
		try (InputStream stream = Objects.requireNonNull(getClass().getResourceAsStream("/columns/zh.properties"));
				Reader reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
			this.texts.load(reader);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Whether readers of a language get it. */
	static boolean isFor(Locale locale) {
		return locale.getLanguage().equals(Locale.CHINESE.getLanguage());
	}

	/** The columns of a table; words that stand in the file itself stay as they are. */
	List<? extends Heading> of(String table, List<? extends Heading> headings) {
		return headings.stream().map((heading) -> of(table, heading)).toList();
	}

	private Translated of(String table, Heading heading) {
		return new Translated(heading.name(), this.texts.getProperty(key(heading.unit()), heading.unit()),
				this.texts.getProperty(table + "." + heading.name(), heading.meaning()));
	}

	private static String key(String unit) {
		return "unit." + unit.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
	}

	private record Translated(String name, String unit, String meaning) implements Heading {

	}

}
