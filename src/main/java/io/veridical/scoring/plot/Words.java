package io.veridical.scoring.plot;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Something to be read: a message in the reader's language, or a name that is the same in
 * every language.
 *
 * @param code the message's code; null for a name
 * @param values the message's arguments; of a name the name alone
 */
public record Words(@Nullable String code, List<Object> values) {

	public Words {
		values = List.copyOf(values);
	}

	/**
	 * @param code of a message of this module
	 * @param values what the message is filled with
	 */
	public static Words say(String code, Object... values) {
		return new Words(code, List.of(values));
	}

	/**
	 * @param name a model, a number, whatever is not translated
	 */
	public static Words name(String name) {
		return new Words(null, List.of(name));
	}

	/**
	 * The name, for those that are one.
	 */
	public String text() {
		return String.valueOf(this.values.get(0));
	}

	/**
	 * The arguments as message sources take them.
	 */
	public Object[] arguments() {
		return this.values.toArray();
	}

}
