package io.veridical.pool.upload;

import java.util.List;
import java.util.Locale;

import io.veridical.imaging.UnreadableImage;

/**
 * A file that cannot go into a pool, or an upload that cannot be opened.
 *
 * @param name its name in the upload
 * @param reason what is wrong and what to do, in English
 * @param code the key of that sentence in the messages
 * @param facts what fills the sentence's places
 */
public record BadEntry(String name, String reason, String code, List<Object> facts) {

	public static BadEntry of(String name, UploadFault fault, Object... facts) {
		return new BadEntry(name, fault.says(facts), code(fault), List.of(facts));
	}

	public static BadEntry of(String name, UnreadableImage unreadable) {
		return new BadEntry(name, String.valueOf(unreadable.getMessage()), code(unreadable.getReason()),
				unreadable.getFacts());
	}

	public static String code(Enum<?> reason) {
		return "pool.bad." + reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

}
