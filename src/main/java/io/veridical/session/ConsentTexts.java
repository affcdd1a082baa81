package io.veridical.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import io.veridical.campaign.Campaign;
import io.veridical.campaign.Protocol;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Puts together what a campaign's raters agree to, from the messages
 * {@code session.consent.text.1}, {@code .2} and so on; a procedure's own, such as
 * {@code session.consent.text.HYPE_time.2}, take the place of those.
 */
@Component
class ConsentTexts {

	private static final int MOST_PARAGRAPHS = 20;

	private final MessageSource messages;

	ConsentTexts(MessageSource messages) {
		this.messages = messages;
	}

	ConsentText of(Campaign campaign, Locale locale) {
		Protocol protocol = campaign.getProtocol();
		Object[] arguments = { campaign.getTitle(), protocol.trials(), protocol.reals(), protocol.fakes(),
				protocol.practice(), protocol.realsPercent(), ExpectedTime.minutes(protocol) };
		List<String> paragraphs = new ArrayList<>();
		for (int number = 1; number <= MOST_PARAGRAPHS; number++) {
			String own = this.messages.getMessage("session.consent.text." + protocol.procedureName() + "." + number,
					arguments, null, locale);
			String paragraph = (own != null) ? own
					: this.messages.getMessage("session.consent.text." + number, arguments, null, locale);
			if (paragraph == null) {
				break;
			}
			paragraphs.add(paragraph);
		}
		return new ConsentText(List.copyOf(paragraphs),
				this.messages.getMessage("session.consent.agreement", arguments, locale));
	}

}
