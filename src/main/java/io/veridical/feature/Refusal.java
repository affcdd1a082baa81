package io.veridical.feature;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

import org.springframework.context.MessageSourceResolvable;

/**
 * Something asked of this module that cannot be done. Its message is the English one of
 * {@code messages/feature}; pages resolve it in the reader's language.
 */
public abstract class Refusal extends RuntimeException implements MessageSourceResolvable {

	private final String code;

	private final transient Object[] arguments;

	Refusal(String code, Object... arguments) {
		super(english(code, arguments));
		this.code = code;
		this.arguments = arguments.clone();
	}

	private static String english(String code, Object[] arguments) {
		String pattern = ResourceBundle.getBundle("messages.feature", Locale.ROOT).getString(code);
		return new MessageFormat(pattern, Locale.ENGLISH).format(arguments);
	}

	@Override
	public String[] getCodes() {
		return new String[] { this.code };
	}

	@Override
	public Object[] getArguments() {
		return this.arguments.clone();
	}

}
