package io.veridical.campaign;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * What a campaign tells its raters in its own words. Where it says nothing they read the
 * standard texts; facts about data and rights are never its own.
 *
 * @param purpose what the study is about, before the task
 * @param instructions in place of the first sentence of the instructions
 * @param consent what else there is to know before agreeing, such as an ethics approval
 * @param debrief what the study was about, when everything is judged
 * @param contact to whom raters turn with questions
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record OwnTexts(@Nullable Bilingual purpose, @Nullable Bilingual instructions, @Nullable Bilingual consent,
		@Nullable Bilingual debrief, @Nullable Bilingual contact) {

	/** Only standard texts. */
	public static final OwnTexts NONE = new OwnTexts(null, null, null, null, null);

	public OwnTexts {
		purpose = Bilingual.orNothing(purpose);
		instructions = Bilingual.orNothing(instructions);
		consent = Bilingual.orNothing(consent);
		debrief = Bilingual.orNothing(debrief);
		contact = Bilingual.orNothing(contact);
	}

	/** Whether it says nothing at all. */
	boolean isSilent() {
		return equals(NONE);
	}

	/** The texts that say something in one language and nothing in the other. */
	@JsonIgnore
	public boolean isHalfTranslated() {
		return Stream.of(this.purpose, this.instructions, this.consent, this.debrief, this.contact)
			.filter(Objects::nonNull)
			.anyMatch((text) -> text.en() == null || text.zh() == null);
	}

	/** A text's paragraphs in one language; none for the standard text. */
	public static List<String> in(@Nullable Bilingual text, String language) {
		return (text != null) ? text.paragraphs(language) : List.of();
	}

	/** A text's paragraphs in one language, or in the other rather than none. */
	public static List<String> atLeastIn(@Nullable Bilingual text, String language) {
		return (text != null) ? text.paragraphsAtLeast(language) : List.of();
	}

}
