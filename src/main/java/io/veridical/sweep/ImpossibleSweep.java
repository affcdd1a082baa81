package io.veridical.sweep;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

import org.springframework.context.MessageSourceResolvable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/**
 * A sweep that cannot be made. Its message is the English one of {@code messages/sweep};
 * pages resolve it in the reader's language.
 */
@ResponseStatus(HttpStatus.UNPROCESSABLE_CONTENT)
final class ImpossibleSweep extends RuntimeException implements MessageSourceResolvable {

	private final String code;

	private final transient Object[] arguments;

	ImpossibleSweep(String reason, Object... arguments) {
		super(new MessageFormat(
				ResourceBundle.getBundle("messages.sweep", Locale.ROOT).getString("sweep.impossible." + reason),
				Locale.ENGLISH)
			.format(arguments));
		this.code = "sweep.impossible." + reason;
		this.arguments = arguments.clone();
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
