package io.veridical.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import io.veridical.campaign.Campaign;
import io.veridical.campaign.Load;
import io.veridical.campaign.Passing;
import io.veridical.campaign.Protocol;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Puts together what a campaign's raters agree to, from the messages
 * {@code session.consent.text.1}, {@code .2} and so on; a procedure's own, such as
 * {@code session.consent.text.HYPE_time.2}, take the place of those. Whoever may meet
 * catch trials is told so.
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
		Load load = Load.of(campaign);
		Object[] arguments = { campaign.getTitle(), load.trials(), load.reals(), load.fakes(), load.practice(),
				load.realsPercent(), ExpectedTime.minutes(campaign) };
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
		if (campaign.getCatchTrials().count() > 0) {
			paragraphs.add(1, this.messages.getMessage("session.consent.catch", arguments, locale));
		}
		if (campaign.getAdmission().passing() != null) {
			paragraphs.add(1, qualification(protocol, campaign.getAdmission().passing(), locale));
		}
		return new ConsentText(List.copyOf(paragraphs),
				this.messages.getMessage("session.consent.agreement", arguments, locale));
	}

	private String qualification(Protocol protocol, Passing passing, Locale locale) {
		return this.messages.getMessage("session.consent.qualification",
				new Object[] { passing.needed(protocol.reals()), protocol.reals(), passing.needed(protocol.fakes()),
						protocol.fakes(), (passing.validDays() != null) ? passing.validDays() : 0 },
				locale);
	}

}
