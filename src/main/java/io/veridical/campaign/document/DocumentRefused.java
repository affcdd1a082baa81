package io.veridical.campaign.document;

import java.net.URI;
import java.util.Locale;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/**
 * A document that cannot be taken in, or a campaign that has none: names the field, its
 * value and a way out (messages {@code campaign.document.…}).
 */
public final class DocumentRefused extends ErrorResponseException {

	private final String field;

	/**
	 * @param field where in the document
	 * @param arguments of the message, after the field
	 */
	DocumentRefused(Reason reason, String field, Object... arguments) {
		super(reason.status, problem(reason, field, arguments), null, "campaign.document." + reason.code(),
				all(field, arguments));
		this.field = field;
	}

	private static Object[] all(String field, Object... arguments) {
		Object[] all = new Object[arguments.length + 1];
		all[0] = field;
		System.arraycopy(arguments, 0, all, 1, arguments.length);
		return all;
	}

	private static ProblemDetail problem(Reason reason, String field, Object... arguments) {
		ProblemDetail body = ProblemDetail.forStatusAndDetail(reason.status,
				reason.message.formatted(all(field, arguments)));
		body.setType(URI.create("/problems/unusable-document"));
		body.setTitle("Unusable document");
		body.setProperty("field", field);
		body.setProperty("reason", reason.code());
		return body;
	}

	/** Where in the document. */
	public String getField() {
		return this.field;
	}

	@Override
	public String getMessage() {
		return String.valueOf(getBody().getDetail());
	}

	/** What is wrong. */
	enum Reason {

		SYNTAX("The document is not a JSON object (%s): see line %s, column %s."),

		UNKNOWN("%s is not a field of a campaign's document. Known here are: %s."),

		MISSING("%s is missing. Say what it should be; the schema is at /veridical.schema.json."),

		UNUSABLE("%s cannot be as it is: %s. The schema is at /veridical.schema.json."),

		NEWER("%s is %s, and this installation reads versions up to %s."
				+ " Update it, or export the campaign in the older format."),

		NO_POOL("%s names the image pool \"%s\", which is not here."
				+ " Import or sample it under that name, or name another one."),

		OTHER_IMAGES("%s names the image pool \"%s\", but the pool of that name here holds other images"
				+ " (digest %s, not %s). Import the right images under another name, or take the digest out."),

		NO_QUALIFICATION("%s names the qualification at /take/%s, which is not here."
				+ " Take it in first, or name another one."),

		NO_DESIGN(
				"\"%2$s\" (%1$s) was not designed here, so it has no document."
						+ " Export a campaign that was, of a rehearsal the campaign it is a copy of.",
				HttpStatus.CONFLICT);

		private final String message;

		private final HttpStatus status;

		Reason(String message) {
			this(message, HttpStatus.UNPROCESSABLE_CONTENT);
		}

		Reason(String message, HttpStatus status) {
			this.message = message;
			this.status = status;
		}

		String code() {
			return name().toLowerCase(Locale.ROOT).replace('_', '-');
		}

	}

}
