package io.veridical.session;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import io.veridical.campaign.Campaign;
import io.veridical.campaign.Load;
import io.veridical.campaign.OwnTexts;
import io.veridical.campaign.Passing;
import io.veridical.campaign.Pay;
import io.veridical.campaign.Protocol;
import io.veridical.campaign.Terms;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Puts together what a campaign's raters agree to, from the messages
 * {@code session.consent.text.1}, {@code .2} and so on; a procedure's own, such as
 * {@code session.consent.text.HYPE_time.2}, take the place of those, and so does what a
 * campaign says itself of its purpose, its pay and its contact. What is stored and which
 * rights raters have is never its own to say. Whoever may meet catch trials is told so.
 */
@Component
class ConsentTexts {

	private static final int MOST_PARAGRAPHS = 20;

	private static final int PURPOSE = 1;

	private static final int PAY = 4;

	private static final int CONTACT = 7;

	private final MessageSource messages;

	ConsentTexts(MessageSource messages) {
		this.messages = messages;
	}

	ConsentText of(Campaign campaign, Locale locale) {
		Protocol protocol = campaign.getProtocol();
		Load load = Load.of(campaign);
		Object[] arguments = { campaign.getTitle(), load.trials(), load.reals(), load.fakes(), load.practice(),
				load.realsPercent(), ExpectedTime.told(campaign) };
		List<String> paragraphs = new ArrayList<>();
		for (int number = 1; number <= MOST_PARAGRAPHS; number++) {
			String told = told(number, campaign, arguments, locale);
			if (told != null) {
				paragraphs.add(told);
				continue;
			}
			String own = this.messages.getMessage("session.consent.text." + protocol.procedureName() + "." + number,
					arguments, null, locale);
			String paragraph = (own != null) ? own
					: this.messages.getMessage("session.consent.text." + number, arguments, null, locale);
			if (paragraph == null) {
				break;
			}
			paragraphs.add(paragraph);
		}
		String further = lines("further",
				OwnTexts.atLeastIn(campaign.getTerms().ownTexts().consent(), locale.getLanguage()), arguments, locale);
		if (further != null) {
			paragraphs.add(paragraphs.size() - 1, further);
		}
		if (campaign.getCatchTrials().count() > 0) {
			paragraphs.add(1, this.messages.getMessage("session.consent.catch", arguments, locale));
		}
		if (campaign.getAdmission().passing() != null) {
			paragraphs.add(1, qualification(protocol, campaign.getAdmission().passing(), locale));
		}
		return new ConsentText(List.copyOf(paragraphs),
				this.messages.getMessage("session.consent.agreement", arguments, locale));
	}

	// what the campaign says itself in place of a paragraph: its purpose, its pay, its
	// contact
	private @Nullable String told(int number, Campaign campaign, Object[] arguments, Locale locale) {
		Terms terms = campaign.getTerms();
		OwnTexts texts = terms.ownTexts();
		return switch (number) {
			case PURPOSE -> lines("purpose", OwnTexts.in(texts.purpose(), locale.getLanguage()), arguments, locale);
			case PAY -> (terms.pay() != null) ? pay(terms.pay(), locale) : null;
			case CONTACT ->
				lines("contact", OwnTexts.atLeastIn(texts.contact(), locale.getLanguage()), arguments, locale);
			default -> null;
		};
	}

	private @Nullable String lines(String code, List<String> lines, Object[] arguments, Locale locale) {
		if (lines.isEmpty()) {
			return null;
		}
		Object[] all = Arrays.copyOf(arguments, arguments.length + 1);
		all[arguments.length] = String.join("\n", lines);
		return this.messages.getMessage("session.consent." + code, all, locale);
	}

	private String pay(Pay pay, Locale locale) {
		String promise = this.messages.getMessage("session.consent.pay",
				new Object[] { pay.written(pay.amount(), locale), pay.minutes() }, locale);
		return Stream
			.of(Stream.of(promise), OwnTexts.atLeastIn(pay.bonus(), locale.getLanguage()).stream(),
					Stream.of(this.messages.getMessage("session.consent.pay.by", null, locale)))
			.flatMap(Function.identity())
			.collect(Collectors.joining("\n"));
	}

	private String qualification(Protocol protocol, Passing passing, Locale locale) {
		return this.messages.getMessage("session.consent.qualification",
				new Object[] { passing.needed(protocol.reals()), protocol.reals(), passing.needed(protocol.fakes()),
						protocol.fakes(), (passing.validDays() != null) ? passing.validDays() : 0 },
				locale);
	}

}
