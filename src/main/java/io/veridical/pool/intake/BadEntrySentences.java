package io.veridical.pool.intake;

import java.util.List;
import java.util.Locale;

import io.veridical.pool.upload.BadEntry;

import org.springframework.context.MessageSource;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.stereotype.Component;

/**
 * Says in the reader's language what is wrong with files.
 */
@Component
class BadEntrySentences {

	private final MessageSource messages;

	BadEntrySentences(MessageSource messages) {
		this.messages = messages;
	}

	List<BadEntry> of(List<BadEntry> entries, Locale locale) {
		return entries.stream().map((entry) -> of(entry, locale)).toList();
	}

	private BadEntry of(BadEntry entry, Locale locale) {
		String words = this.messages.getMessage(new DefaultMessageSourceResolvable(new String[] { entry.code() },
				entry.facts().toArray(), entry.reason()), locale);
		return new BadEntry(entry.name(), words, entry.code(), entry.facts());
	}

}
