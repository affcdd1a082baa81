package io.veridical.console;

import org.jspecify.annotations.Nullable;

import io.veridical.campaign.Bilingual;
import io.veridical.campaign.OwnTexts;

/**
 * What raters shall be told in the campaign's own words, as somebody asks for it; what is
 * empty is said in the standard words.
 *
 * @param purpose what the study is about
 * @param instructions in place of the first sentence of the instructions
 * @param consent what else there is to know before agreeing
 * @param debrief what the study was about
 * @param contact to whom raters turn
 */
record TextsWish(BilingualWish purpose, BilingualWish instructions, BilingualWish consent, BilingualWish debrief,
		BilingualWish contact) {

	static final TextsWish NONE = of(OwnTexts.NONE);

	TextsWish {
		purpose = BilingualWish.orNone(purpose);
		instructions = BilingualWish.orNone(instructions);
		consent = BilingualWish.orNone(consent);
		debrief = BilingualWish.orNone(debrief);
		contact = BilingualWish.orNone(contact);
	}

	static TextsWish of(OwnTexts texts) {
		return new TextsWish(BilingualWish.of(texts.purpose()), BilingualWish.of(texts.instructions()),
				BilingualWish.of(texts.consent()), BilingualWish.of(texts.debrief()),
				BilingualWish.of(texts.contact()));
	}

	OwnTexts read(Complaints complaints) {
		return new OwnTexts(this.purpose.read("texts.purpose", complaints),
				this.instructions.read("texts.instructions", complaints),
				this.consent.read("texts.consent", complaints), this.debrief.read("texts.debrief", complaints),
				this.contact.read("texts.contact", complaints));
	}

	/**
	 * One text in both languages, as somebody asks for it.
	 *
	 * @param en in English, up to 5000 characters
	 * @param zh in Chinese, up to 5000 characters
	 */
	record BilingualWish(String en, String zh) {

		static final BilingualWish NONE = new BilingualWish("", "");

		BilingualWish {
			en = Texts.orElse(en, "");
			zh = Texts.orElse(zh, "");
		}

		static BilingualWish of(@Nullable Bilingual text) {
			return (text != null) ? new BilingualWish(Texts.orElse(text.en(), ""), Texts.orElse(text.zh(), "")) : NONE;
		}

		static BilingualWish orNone(@Nullable BilingualWish wish) {
			return (wish != null) ? wish : NONE;
		}

		@Nullable Bilingual read(String field, Complaints complaints) {
			Complaints own = new Complaints();
			own.check(field + ".en", this.en, (text) -> new Bilingual(text, null));
			own.check(field + ".zh", this.zh, (text) -> new Bilingual(null, text));
			complaints.addAll(own);
			return own.isEmpty() ? new Bilingual(this.en, this.zh) : null;
		}

	}

}
