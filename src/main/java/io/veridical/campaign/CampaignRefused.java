package io.veridical.campaign;

import java.net.URI;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/**
 * A wish for a campaign that cannot be granted: names the field, its value and a way out,
 * as a problem detail for programs and in the reader's language for people (messages
 * {@code campaign.refused.…}).
 */
public abstract sealed class CampaignRefused extends ErrorResponseException
		permits AddressIsTaken, CampaignIsFixed, CampaignIsInUse, NotToBeRehearsed, PoolIsStillFilling,
		QualificationIsNotLive, TooFewImages, UnknownCampaign, UnknownPool, UnusableDesign, WrongTruth {

	private final String field;

	CampaignRefused(HttpStatus status, String problem, String title, String field, Object value, String message,
			String code, Object... arguments) {
		super(status, problem(status, problem, title, field, value, message), null, "campaign.refused." + code,
				arguments);
		this.field = field;
	}

	private static ProblemDetail problem(HttpStatus status, String problem, String title, String field, Object value,
			String message) {
		ProblemDetail body = ProblemDetail.forStatusAndDetail(status, message);
		body.setType(URI.create("/problems/" + problem));
		body.setTitle(title);
		body.setProperty("field", field);
		body.setProperty("value", value);
		return body;
	}

	/**
	 * The field of {@link DraftCampaign} that is to be mended.
	 */
	public String getField() {
		return this.field;
	}

	@Override
	public String getMessage() {
		return String.valueOf(getBody().getDetail());
	}

}
