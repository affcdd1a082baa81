package io.veridical.campaign;

import java.util.List;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.veridical.campaign.UnusableDesign.Reason;
import org.jspecify.annotations.Nullable;

/**
 * A plain text in English, in Chinese, in both or in neither; every line is a paragraph.
 *
 * @param en up to {@value #LONGEST} characters; null for none
 * @param zh up to {@value #LONGEST} characters; null for none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Bilingual(@Nullable String en, @Nullable String zh) {

	static final int LONGEST = 5000;

	private static final int SHOWN = 40;

	public Bilingual {
		en = plain(en);
		zh = plain(zh);
	}

	private static @Nullable String plain(@Nullable String text) {
		if (text == null || text.isBlank()) {
			return null;
		}
		String lines = text.strip().replace("\r\n", "\n").replace('\r', '\n');
		boolean readable = lines.chars()
			.noneMatch((each) -> Character.isISOControl(each) && each != '\n' && each != '\t');
		if (lines.length() > LONGEST || !readable) {
			throw new UnusableDesign(Reason.TEXT, (lines.length() > SHOWN) ? lines.substring(0, SHOWN) + "…" : lines);
		}
		return lines;
	}

	/** The same, or null if it says nothing. */
	static @Nullable Bilingual orNothing(@Nullable Bilingual text) {
		return (text == null || (text.en == null && text.zh == null)) ? null : text;
	}

	/** The paragraphs in one language; none if it says nothing there. */
	public List<String> paragraphs(String language) {
		String text = language.equals("zh") ? this.zh : this.en;
		return (text != null)
				? Stream.of(text.split("\n")).map(String::strip).filter((line) -> !line.isEmpty()).toList() : List.of();
	}

	/** The paragraphs in one language, or in the other one if it says nothing there. */
	public List<String> paragraphsAtLeast(String language) {
		List<String> own = paragraphs(language);
		return !own.isEmpty() ? own : paragraphs(language.equals("zh") ? "en" : "zh");
	}

}
