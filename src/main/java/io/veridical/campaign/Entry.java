package io.veridical.campaign;

import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * Who is let into a campaign.
 */
public enum Entry {

	/** Whoever has the link, and again from another browser. */
	ANYONE,

	/** Whoever brings an id: of a recruiting platform, of a link, of an invitation. */
	KNOWN,

	/** Members of a panel, each by an invitation. */
	INVITED;

	/** The word used in JSON and in message codes. */
	@JsonValue
	public String text() {
		return name().toLowerCase(Locale.ROOT);
	}

}
